package org.callboard.ui.knowledge;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.callboard.knowledge.Article;

/** The same article in other languages. */
final class Translations {

    private Translations() {}

    static Span links(Article article) {
        Span links = new Span(Words.language(article.language()));
        links.addClassNames("crm-quiet", "crm-small", "knowledge-languages");
        article.translations()
                .forEach(one -> links.add(new Anchor("knowledge/" + one.id(), Words.language(one.language()))));
        return links;
    }
}
