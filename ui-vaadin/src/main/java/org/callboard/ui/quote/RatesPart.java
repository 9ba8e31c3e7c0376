package org.callboard.ui.quote;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import org.callboard.quote.Rates.Rate;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** What currencies are worth, the newest rate first, and a line to set one. */
class RatesPart extends Div {

    private final transient QuoteRoom room;
    private final Grid<Rate> grid = new Grid<>();
    private final TextField currency = new TextField(Texts.text("quote.field.currency"));
    private final DatePicker from = new DatePicker(Texts.text("quote.prices.valid-from"));
    private final BigDecimalField rate = new BigDecimalField();

    RatesPart(QuoteRoom room) {
        this.room = room;
        addClassName("prices-part");
        rate.setLabel(Texts.text("quote.rates.worth", room.rates().house().getCurrencyCode()));
        from.setValue(room.records().file().times().today());
        currency.setMaxLength(3);
        Div line = new Div(currency, from, rate, new Button(Texts.text("quote.prices.set"), e -> set()));
        line.addClassName("prices-set");
        OwnerNames names = new OwnerNames(room.records().file().people());
        grid.addColumn(Rate::currency).setHeader(Texts.text("quote.field.currency"));
        grid.addColumn(one -> room.records().file().times().date(one.validFrom()))
                .setHeader(Texts.text("quote.prices.valid-from"));
        grid.addColumn(one -> MoneyWords.number(one.rate()))
                .setHeader(rate.getLabel())
                .setTextAlign(ColumnTextAlign.END)
                .setClassNameGenerator(one -> "crm-num");
        grid.addColumn(one -> names.of(one.setBy())).setHeader(Texts.text("quote.rates.by"));
        grid.addComponentColumn(one ->
                        QuoteActs.icon("trash-2", Texts.text("quote.prices.remove", one.currency()), () -> remove(one)))
                .setAutoWidth(true)
                .setFlexGrow(0);
        add(line, grid);
        load();
    }

    private void load() {
        grid.setItems(room.rates().all(null));
    }

    private void set() {
        Attempt.to(() -> {
            room.rates().set(currency.getValue(), from.getValue(), rate.getValue());
            Toast.done(Texts.text("quote.rates.set", currency.getValue()));
            rate.clear();
            load();
        });
    }

    private void remove(Rate gone) {
        Attempt.to(() -> {
            room.rates().remove(gone.currency(), gone.validFrom());
            load();
            Toast.done(
                    Texts.text("quote.prices.removed", gone.currency()),
                    () -> Attempt.to(() -> {
                        room.rates().set(gone.currency(), gone.validFrom(), gone.rate());
                        load();
                    }));
        });
    }
}
