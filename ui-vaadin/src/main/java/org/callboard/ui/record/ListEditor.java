package org.callboard.ui.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callboard.records.Field;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** Several of a kind, each with parts: further e-mail addresses, phones, postal addresses. */
final class ListEditor extends CustomField<List<Map<String, Object>>> implements FieldEditor {

    static final List<String> VALUE_AND_LABEL = List.of("value", "label");
    static final List<String> ADDRESS = List.of("label", "street", "zip", "city", "state", "country");
    private static final String COUNTRY = "country";

    private final transient Field field;
    private final List<String> parts;
    private final Div rows = new Div();
    private final transient List<Map<String, HasValue<?, String>>> typed = new ArrayList<>();
    private final Button more;

    ListEditor(Field field, List<String> parts) {
        this.field = field;
        this.parts = parts;
        addClassName("list-editor");
        more = new Button(Texts.text("record.list.add"), Icon.small("plus"), e -> focus(row(Map.of())));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        more.setAriaLabel(Texts.text("record.list.add-to", FieldLabels.of(field)));
        add(rows, more);
    }

    private Map<String, HasValue<?, String>> row(Map<?, ?> value) {
        Map<String, HasValue<?, String>> cells = new LinkedHashMap<>();
        Div row = new Div();
        row.addClassNames("list-row", parts == ADDRESS ? "address" : "labelled");
        for (String part : parts) {
            HasValue<?, String> cell = cell(part);
            Object known = value.get(part);
            if (known != null) {
                cell.setValue(known.toString());
            }
            cells.put(part, cell);
            row.add((Component) cell);
        }
        Button less = new Button(Icon.small("x"), e -> {
            rows.remove(row);
            typed.remove(cells);
            more.focus();
        });
        less.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        less.setAriaLabel(Texts.text("record.list.remove"));
        row.add(less);
        rows.add(row);
        typed.add(cells);
        more.setVisible(typed.size() < field.longest());
        return cells;
    }

    private static HasValue<?, String> cell(String part) {
        String word = Texts.text("record.value-part." + part);
        if (part.equals(COUNTRY)) {
            ComboBox<String> country = new ComboBox<>();
            country.setItems(Countries.codes());
            country.setItemLabelGenerator(Countries::name);
            country.setPlaceholder(word);
            country.setAriaLabel(word);
            country.setClearButtonVisible(true);
            return country;
        }
        TextField text = new TextField();
        text.setPlaceholder(word);
        text.setAriaLabel(word);
        text.setMaxLength(254);
        return text;
    }

    private static void focus(Map<String, HasValue<?, String>> cells) {
        ((com.vaadin.flow.component.Focusable<?>) cells.values().iterator().next()).focus();
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Object value() {
        List<Map<String, Object>> values = generateModelValue();
        return values.isEmpty() ? null : values;
    }

    /** Rows with nothing in them are nothing. */
    @Override
    protected List<Map<String, Object>> generateModelValue() {
        List<Map<String, Object>> values = new ArrayList<>();
        for (Map<String, HasValue<?, String>> cells : typed) {
            Map<String, Object> value = new LinkedHashMap<>();
            cells.forEach((part, cell) -> {
                String said = TextEditors.said(cell.getValue());
                if (said != null) {
                    value.put(part, said);
                }
            });
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }

    @Override
    protected void setPresentationValue(List<Map<String, Object>> values) {
        show(values);
    }

    @Override
    public void show(Object value) {
        rows.removeAll();
        typed.clear();
        if (value instanceof List<?> many) {
            many.forEach(one -> row((Map<?, ?>) one));
        }
    }

    @Override
    public void refuse(String why) {
        setErrorMessage(why);
        setInvalid(why != null);
    }

    @Override
    public void focus() {
        if (typed.isEmpty()) {
            row(Map.of());
        }
        focus(typed.get(0));
    }

    @Override
    public boolean takesEnter() {
        return true;
    }
}
