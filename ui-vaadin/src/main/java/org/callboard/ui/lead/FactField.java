package org.callboard.ui.lead;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Supplier;
import org.callboard.ui.record.Countries;
import org.callboard.ui.record.FieldEditor;

/** The right field to type one fact into, and the value as the desk wants it. */
record FactField(Component component, Supplier<Object> typed) implements FieldEditor {

    @Override
    public Object value() {
        return typed.get();
    }

    static FactField of(Fact fact, Object now) {
        FactField made = switch (fact) {
            case COMPANY_SIZE -> number(now);
            case COUNTRY -> country(now);
            case MESSAGE -> longText(now);
            case TAGS -> tags(now);
            default -> text(now);
        };
        ((HasAriaLabel) made.component).setAriaLabel(fact.label());
        made.component.getElement().getStyle().set("width", "100%");
        return made;
    }

    private static FactField text(Object now) {
        TextField field = new TextField();
        field.setValue(now == null ? "" : now.toString());
        field.setAutoselect(true);
        return new FactField(field, () -> said(field.getValue()));
    }

    private static FactField longText(Object now) {
        TextArea field = new TextArea();
        field.setValue(now == null ? "" : now.toString());
        return new FactField(field, () -> said(field.getValue()));
    }

    private static FactField number(Object now) {
        IntegerField field = new IntegerField();
        field.setValue((Integer) now);
        return new FactField(field, field::getValue);
    }

    private static FactField country(Object now) {
        ComboBox<String> field = new ComboBox<>();
        field.setItems(Countries.codes());
        field.setItemLabelGenerator(Countries::name);
        field.setClearButtonVisible(true);
        field.setValue((String) now);
        return new FactField(field, field::getValue);
    }

    private static FactField tags(Object now) {
        TextField field = new TextField();
        field.setValue(Fact.TAGS.words(now));
        return new FactField(field, () -> LeadForm.tags(field.getValue()));
    }

    private static String said(String value) {
        return value.isBlank() ? null : value.strip();
    }

    @Override
    public void focus() {
        ((Focusable<?>) component).focus();
    }

    /** Multi-line text keeps Enter for itself. */
    @Override
    public boolean takesEnter() {
        return component instanceof TextArea;
    }

    @Override
    public void refuse(String why) {
        HasValidation field = (HasValidation) component;
        field.setErrorMessage(why);
        field.setInvalid(why != null);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void show(Object value) {
        ((AbstractField<?, Object>) component).setValue(value);
    }
}
