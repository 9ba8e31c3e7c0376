package org.callboard.ui.knowledge;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntConsumer;
import org.callboard.knowledge.Article;
import org.callboard.knowledge.ArticleVersion;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** What an article was: who wrote it when, what readers saw, and the way back. */
class RevisionsDialog extends Dialog {

    RevisionsDialog(KnowledgeRoom room, Article now, IntConsumer restore) {
        setHeaderTitle(Texts.text("knowledge.versions", now.title()));
        setWidth("38rem");
        OrderedList list = new OrderedList();
        list.addClassName("field-list");
        room.articles().versions(now.id()).forEach(version -> list.add(line(room, version, now, restore)));
        add(list);
        getFooter().add(new Button(Texts.text("knowledge.close"), e -> close()));
    }

    private ListItem line(KnowledgeRoom room, ArticleVersion version, Article now, IntConsumer restore) {
        Span who = new Span(Texts.text(
                "knowledge.version",
                version.revision(),
                version.author(),
                room.times().exact(version.at())));
        String published = version.publishedAt() == null
                ? ""
                : Texts.text("knowledge.version.published", room.times().exact(version.publishedAt()));
        Span words = new Span(version.title() + published);
        words.addClassNames("crm-quiet", "crm-small");
        Div acts = new Div();
        acts.addClassName("field-acts");
        if (version.revision() != now.revision()) {
            Button back = new Button(Texts.text("knowledge.restore"), Icon.small("undo-2"), e -> {
                close();
                restore.accept(version.revision());
            });
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            back.setAriaLabel(Texts.text("knowledge.restore.what", version.revision()));
            acts.add(back);
        }
        return new ListItem(who, words, acts);
    }
}
