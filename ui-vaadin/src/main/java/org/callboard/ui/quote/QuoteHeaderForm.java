package org.callboard.ui.quote;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callboard.quote.PriceLists.PriceList;
import org.callboard.quote.QuoteDraft;
import org.callboard.ui.text.Texts;

/** All that people write of a quote but its lines. */
class QuoteHeaderForm extends Div {

    private final TextField title = new TextField(word("title"));
    private final TextArea recipient = new TextArea(word("recipient"));
    private final EmailField email = new EmailField(word("recipientEmail"));
    private final ComboBox<String> currency = new ComboBox<>(word("currency"));
    private final ComboBox<PriceList> list = new ComboBox<>(word("priceListId"));
    private final IntegerField months = new IntegerField(word("termMonths"));
    private final DatePicker until = new DatePicker(word("validUntil"));
    private final BigDecimalField percent = new BigDecimalField(word("discountPercent"));
    private final BigDecimalField amount = new BigDecimalField(word("discountAmount"));
    private final TextArea introduction = new TextArea(word("introduction"));
    private final TextArea terms = new TextArea(word("terms"));
    private final Map<String, HasValidation> byName = new LinkedHashMap<>();
    private final transient QuoteRoom room;

    QuoteHeaderForm(QuoteRoom room, Runnable changed) {
        this.room = room;
        addClassName("quote-header");
        currency.setItems(Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList());
        list.setItemLabelGenerator(PriceList::name);
        list.setClearButtonVisible(true);
        list.setPlaceholder(Texts.text("quote.list.none"));
        months.setStepButtonsVisible(true);
        months.setMin(1);
        recipient.setMinRows(3);
        introduction.setMinRows(2);
        terms.setMinRows(2);
        currency.addValueChangeListener(e -> offerLists());
        name("title", title, changed);
        name("validUntil", until, changed);
        name("currency", currency, changed);
        name("priceListId", list, changed);
        name("termMonths", months, changed);
        name("discountPercent", percent, changed);
        name("discountAmount", amount, changed);
        name("recipient", recipient, changed);
        name("recipientEmail", email, changed);
        name("introduction", introduction, changed);
        name("terms", terms, changed);
    }

    static String word(String field) {
        return Texts.text("quote.field." + field);
    }

    private <C extends Component & HasValidation> void name(String name, C field, Runnable changed) {
        field.getElement().getClassList().add("quote-" + name);
        byName.put(name, field);
        add(field);
        if (field instanceof AbstractField<?, ?> valued) {
            valued.addValueChangeListener(e -> {
                if (e.isFromClient()) {
                    changed.run();
                }
            });
        }
    }

    private void offerLists() {
        PriceList chosen = list.getValue();
        List<PriceList> usable = currency.isEmpty()
                ? List.of()
                : room.lists()
                        .usable(
                                currency.getValue(),
                                room.records().file().times().today());
        list.setItems(usable);
        list.setValue(usable.stream()
                .filter(one -> chosen != null && one.id().equals(chosen.id()))
                .findFirst()
                .orElse(null));
    }

    void show(QuoteDraft draft) {
        title.setValue(text(draft.title()));
        recipient.setValue(text(draft.recipient()));
        email.setValue(text(draft.recipientEmail()));
        introduction.setValue(text(draft.introduction()));
        terms.setValue(text(draft.terms()));
        list.clear();
        currency.setValue(draft.currency());
        if (draft.priceListId() != null) {
            PriceList known = room.lists().get(draft.priceListId());
            if (list.getListDataView().getItems().noneMatch(known::equals)) {
                list.getListDataView().addItem(known); // not usable any more, but this quote stands on it
            }
            list.setValue(known);
        }
        months.setValue(draft.termMonths());
        until.setValue(draft.validUntil());
        percent.setValue(draft.discountPercent());
        amount.setValue(draft.discountAmount());
    }

    /** Without lines. */
    QuoteDraft draft() {
        return new QuoteDraft(
                said(title),
                said(recipient),
                said(email),
                said(introduction),
                said(terms),
                currency.getValue(),
                list.isEmpty() ? null : list.getValue().id(),
                months.getValue(),
                until.getValue(),
                percent.getValue(),
                amount.getValue(),
                List.of());
    }

    /** @return false when it is none of these fields */
    boolean mark(String field, String message) {
        HasValidation wrong = byName.get(field);
        if (wrong != null) {
            wrong.setErrorMessage(message);
            wrong.setInvalid(true);
        }
        return wrong != null;
    }

    void unmark() {
        byName.values().forEach(field -> field.setInvalid(false));
    }

    private static String said(HasValue<?, String> field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
