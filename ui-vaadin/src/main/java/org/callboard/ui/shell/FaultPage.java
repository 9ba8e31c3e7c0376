package org.callboard.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import org.callboard.kernel.Correlation;
import org.callboard.ui.text.Texts;

/** What happened, what to do, and the reference that links to the log. */
abstract class FaultPage extends Div implements HasDynamicTitle {

    private final String title;

    /** @param kind {@code fault}, {@code missing} or {@code forbidden}: the keys of its words */
    FaultPage(String kind) {
        title = Texts.text("shell." + kind + ".title");
        addClassName("crm-fault");
        Span reference = new Span(Texts.text("shell.fault.reference", Correlation.id()));
        reference.addClassName("crm-reference");
        add(
                new H1(title),
                new Paragraph(Texts.text("shell." + kind + ".text")),
                new Anchor("tasks", Texts.text("shell.back")),
                reference);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
