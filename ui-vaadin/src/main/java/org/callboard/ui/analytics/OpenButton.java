package org.callboard.ui.analytics;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** A figure that opens its records. */
class OpenButton extends Button {

    /** @param said what it opens, for those who only hear the figure */
    OpenButton(String figure, String said, boolean any, Runnable open) {
        super(figure);
        addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        addClassName("figure-open");
        setAriaLabel(figure + ", " + said);
        setTooltipText(said);
        setEnabled(any);
        addClickListener(click -> open.run());
    }
}
