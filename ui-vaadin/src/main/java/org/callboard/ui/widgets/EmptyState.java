package org.callboard.ui.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** Says what would be here, and offers the next step. */
public final class EmptyState extends Div {

    public EmptyState(String icon, String title, String text, Component... nextSteps) {
        addClassName("crm-empty");
        add(Icon.of(icon));
        Element strong = new Element("strong");
        strong.setText(title);
        getElement().appendChild(strong);
        add(new Span(text));
        add(nextSteps);
    }
}
