package org.callboard.ui.support;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.callboard.support.Word;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;
import org.callboard.ui.widgets.Icon;

/** One thing that was said: by the customer, to the customer, or among colleagues. */
class WordCard extends Article {

    private final transient Word word;

    WordCard(Word word, SupportRoom room) {
        this.word = word;
        addClassName("word");
        Div head = new Div();
        head.addClassNames("crm-row", "word-head");
        OwnerNames names = new OwnerNames(room.people());
        if (word instanceof Word.Note note) {
            addClassName("note");
            head.add(
                    Icon.small("eye"),
                    who(names.of(note.author())),
                    new Badge(Texts.text("support.internal"), Badge.Tone.DUE));
        } else if (word instanceof Word.Reply reply) {
            addClassName(reply.fromCustomer() ? "in" : "out");
            String author = reply.author() == null ? Texts.text("support.the-house") : reply.author();
            head.add(
                    Icon.small(reply.fromCustomer() ? "mail" : "send"),
                    who(reply.fromCustomer() || reply.author() == null ? author : names.of(author)));
            if (reply.delivery() != null && !reply.fromCustomer()) {
                head.add(new Badge(
                        Texts.textOr("support.delivery." + reply.delivery(), reply.delivery()), Badge.Tone.CALM));
            }
        }
        Span at = room.times().told(word.at());
        at.addClassName("message-at");
        head.add(at);
        Div text = new Div();
        text.setText(word.text());
        text.addClassName("message-text");
        add(head, text);
    }

    private static Span who(String name) {
        Span who = new Span(name);
        who.addClassNames("message-who", "crm-cut");
        return who;
    }

    Word word() {
        return word;
    }
}
