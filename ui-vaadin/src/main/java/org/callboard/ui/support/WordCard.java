package org.callboard.ui.support;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.callboard.communication.MailHtml;
import org.callboard.communication.MessageView;
import org.callboard.support.Word;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.MailBody;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/** One thing that was said: by the customer, to the customer, or among colleagues. */
class WordCard extends Article {

    /** What colleagues format with; a customer's mail is shown in a frame of its own. */
    private static final Safelist FORMATTING = Safelist.basic().addTags("h3", "h4", "s", "hr");

    private final transient SupportRoom room;
    private final transient Word word;

    /** @param message that carried it; {@code null} where none did, or it is out of sight */
    WordCard(Word word, MessageView message, SupportRoom room) {
        this.room = room;
        this.word = word;
        addClassName("word");
        Span at = room.times().told(word.at());
        at.addClassName("message-at");
        Div head = new Div();
        head.addClassNames("crm-row", "word-head");
        if (word instanceof Word.Note note) {
            addClassName("note");
            noted(head, note);
        } else if (word instanceof Word.Reply reply) {
            addClassName(reply.fromCustomer() ? "in" : "out");
            said(head, reply);
        }
        head.add(at);
        add(head, words(message));
        if (message != null) {
            add(new WordFiles(room.messages(), message));
        }
    }

    private void noted(Div head, Word.Note note) {
        head.add(
                Icon.small("eye"),
                who(new OwnerNames(room.people()).of(note.author())),
                new Badge(Texts.text("support.internal"), Badge.Tone.DUE));
    }

    private void said(Div head, Word.Reply reply) {
        String author = reply.author() == null ? Texts.text("support.the-house") : reply.author();
        boolean asTold = reply.fromCustomer() || reply.author() == null;
        head.add(
                Icon.small(reply.fromCustomer() ? "mail" : "send"),
                who(asTold ? author : new OwnerNames(room.people()).of(author)));
        if (reply.delivery() != null && !reply.fromCustomer()) {
            head.add(
                    new Badge(Texts.textOr("support.delivery." + reply.delivery(), reply.delivery()), Badge.Tone.CALM));
        }
    }

    private Component words(MessageView message) {
        boolean formatted = message != null && message.html() != null;
        if (formatted && word instanceof Word.Reply reply && !reply.fromCustomer()) {
            return new Html(
                    "<div class=\"message-text crm-rich\">" + Jsoup.clean(message.html(), FORMATTING) + "</div>");
        }
        Div text = new Div();
        text.setText(word.text());
        text.addClassName("message-text");
        return formatted ? new Div(text, asItCame(message)) : text;
    }

    private Button asItCame(MessageView message) {
        Button show = new Button(Texts.text("support.as-it-came"), Icon.small("mail-open"));
        show.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        show.addClickListener(click -> {
            String safe = MailHtml.safe(message.html(), false);
            add(new MailBody(Texts.text("support.as-it-came"), safe, false, Map.of()));
            show.setVisible(false);
        });
        return show;
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
