package org.callboard.lead.webform;

import java.util.List;

/** How a field is asked for: its label and its control, each findable by a screen reader. */
interface FormControl {

    String label();

    /** A sentence that helps to fill it in; {@code null} for none. */
    default String hint() {
        return null;
    }

    /** Whether several controls belong to it, so that its label is a legend. */
    default boolean isGroup() {
        return false;
    }

    /**
     * @param values what was typed; {@code null} on a form that nobody sent yet
     * @param more attributes of the control, already escaped, with a blank in front
     */
    String control(List<String> values, String more);
}
