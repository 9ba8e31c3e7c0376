package org.callboard.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.callboard.kernel.Correlation;
import org.callboard.ui.text.Texts;

/** What happened, what to do, and the reference that links to the log. */
abstract class FaultPage extends Div {

    /** @param kind {@code fault}, {@code missing} or {@code forbidden}: the keys of its words */
    FaultPage(String kind) {
        addClassName("crm-fault");
        Span reference = new Span(Texts.text("shell.fault.reference", Correlation.id()));
        reference.addClassName("crm-reference");
        add(
                new H1(Texts.text("shell." + kind + ".title")),
                new Paragraph(Texts.text("shell." + kind + ".text")),
                new Anchor("tasks", Texts.text("shell.back")),
                reference);
    }
}
