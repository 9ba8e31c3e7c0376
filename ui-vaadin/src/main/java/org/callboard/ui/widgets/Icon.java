package org.callboard.ui.widgets;

import com.vaadin.flow.component.icon.SvgIcon;

/** The one set of icons (Lucide), from the sprite that the frontend build makes of {@code frontend/src/icons.txt}. */
public final class Icon {

    private Icon() {}

    /** A decoration beside a word: hidden from screen readers. @param name as in {@code icons.txt} */
    public static SvgIcon of(String name) {
        SvgIcon icon = new SvgIcon("crm/icons.svg", name);
        icon.getElement().setAttribute("aria-hidden", "true");
        icon.setSize("var(--lumo-icon-size-m)");
        return icon;
    }

    public static SvgIcon small(String name) {
        SvgIcon icon = of(name);
        icon.setSize("var(--lumo-icon-size-s)");
        return icon;
    }
}
