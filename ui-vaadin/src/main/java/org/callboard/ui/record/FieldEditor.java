package org.callboard.ui.record;

import com.vaadin.flow.component.Component;

/** What somebody types the value of one field into: in a form, in place on a record's page, in a cell of a list. */
public interface FieldEditor {

    Component component();

    /**
     * As {@code Records} takes it; {@code null} when nothing is typed.
     *
     * @throws org.callboard.kernel.BadInput when what is typed cannot be read
     */
    Object value();

    /** @param value as a record holds it, {@code null} for none */
    void show(Object value);

    /** Marks what was typed as refused, {@code null} takes the mark away. What was typed stays. */
    void refuse(String why);

    void focus();

    /** Whether Enter belongs to what is typed, as in a text of several lines. */
    default boolean takesEnter() {
        return false;
    }
}
