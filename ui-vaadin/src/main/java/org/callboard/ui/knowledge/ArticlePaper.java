package org.callboard.ui.knowledge;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.callboard.ui.text.Texts;

/** An article as its readers will see it. */
class ArticlePaper extends Aside {

    private final Div paper = new Div();

    ArticlePaper() {
        paper.addClassName("knowledge-paper");
        addClassName("knowledge-preview");
        add(new H2(Texts.text("knowledge.preview")), paper);
    }

    /** @param safe HTML that nothing runs in */
    void show(String safe) {
        paper.removeAll();
        paper.add(new Html("<div>" + safe + "</div>"));
    }
}
