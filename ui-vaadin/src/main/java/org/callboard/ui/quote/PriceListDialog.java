package org.callboard.ui.quote;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.quote.PriceLists.PriceList;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** Makes a price list, or changes what it is called and when it counts. */
class PriceListDialog extends Dialog {

    private final TextField name = new TextField(Texts.text("quote.prices.name"));
    private final TextField currency = new TextField(Texts.text("quote.field.currency"));
    private final DatePicker from = new DatePicker(Texts.text("quote.prices.valid-from"));
    private final DatePicker to = new DatePicker(Texts.text("quote.prices.valid-to"));
    private final Checkbox active = new Checkbox(Texts.text("quote.prices.active"));
    private final transient PriceList list;
    private final transient Consumer<PriceList> keep;

    /** @param list {@code null} for a new one */
    PriceListDialog(PriceList list, String house, LocalDate today, Consumer<PriceList> keep) {
        this.list = list;
        this.keep = keep;
        setHeaderTitle(Texts.text(list == null ? "quote.prices.new" : "quote.prices.edit"));
        setWidth("28rem");
        name.setWidthFull();
        name.setValue(list == null ? "" : list.name());
        currency.setValue(list == null ? house : list.currency());
        from.setValue(list == null ? today : list.validFrom());
        to.setValue(list == null ? null : list.validTo());
        active.setValue(list == null || list.active());
        Div days = new Div(from, to);
        days.addClassName("two-columns");
        add(name, currency, days, active);
        Button save = new Button(Texts.text("quote.save"), e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("quote.close"), e -> close()), save);
        name.focus();
    }

    private void save() {
        try {
            keep.accept(new PriceList(
                    list == null ? null : list.id(),
                    name.getValue(),
                    currency.getValue(),
                    from.getValue(),
                    to.getValue(),
                    active.getValue(),
                    list == null ? 0 : list.version()));
            close();
        } catch (BadInput wrong) {
            wrong.fields().forEach(this::mark);
        } catch (Conflict | Forbidden | NotFound refused) {
            Toast.failed(refused.getMessage());
        }
    }

    private void mark(BadInput.Field wrong) {
        Map<String, HasValidation> fields = Map.of("currency", currency, "validFrom", from, "validTo", to);
        HasValidation field = fields.getOrDefault(wrong.field(), name);
        field.setErrorMessage(wrong.message());
        field.setInvalid(true);
    }
}
