package org.callboard.ui.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callboard.kernel.BadInput;
import org.callboard.records.Field;
import org.callboard.ui.text.Texts;

/** A sum with its currency. */
final class MoneyEditor extends CustomField<Map<String, Object>> implements FieldEditor {

    private static final List<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .sorted()
            .toList();

    private final transient Field field;
    private final BigDecimalField sum = NumberEditors.decimal();
    private final ComboBox<String> currency = new ComboBox<>();

    MoneyEditor(Field field) {
        this.field = field;
        addClassName("money-editor");
        currency.setItems(CURRENCIES);
        currency.setValue(usual());
        currency.setAriaLabel(Texts.text("record.currency"));
        currency.setWidth("6.5rem");
        sum.setAriaLabel(FieldLabels.of(field));
        Div both = new Div(sum, currency);
        both.addClassName("side-by-side");
        add(both);
    }

    private static String usual() {
        Locale reader = Texts.locale();
        return reader.getCountry().isEmpty()
                ? "EUR"
                : Currency.getInstance(reader).getCurrencyCode();
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Object value() {
        if (sum.getDefaultValidator().apply(sum.getValue(), null).isError()) {
            throw new BadInput(field.name(), Texts.text("record.bad.number"));
        }
        if (sum.getValue() != null && currency.getValue() == null) {
            throw new BadInput(field.name(), Texts.text("record.bad.currency"));
        }
        return sum.isEmpty() ? null : generateModelValue();
    }

    @Override
    protected Map<String, Object> generateModelValue() {
        Map<String, Object> money = new LinkedHashMap<>();
        money.put("value", sum.getValue());
        money.put("currency", currency.getValue());
        return money;
    }

    @Override
    protected void setPresentationValue(Map<String, Object> money) {
        show(money);
    }

    @Override
    public void show(Object value) {
        if (value instanceof Map<?, ?> money) {
            sum.setValue(
                    money.get("value") == null
                            ? null
                            : new BigDecimal(money.get("value").toString()));
            currency.setValue((String) money.get("currency"));
        } else {
            sum.clear();
        }
    }

    @Override
    public void refuse(String why) {
        setErrorMessage(why);
        setInvalid(why != null);
        sum.setInvalid(why != null);
    }

    @Override
    public void focus() {
        sum.focus();
    }
}
