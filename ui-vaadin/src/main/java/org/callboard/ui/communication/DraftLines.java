package org.callboard.ui.communication;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.callboard.communication.Drafts;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.EmptyState;

/** What somebody began to write, newest first. */
class DraftLines extends Div {

    private static final int SHOWN = 100;

    private final transient CommunicationRoom room;
    private final transient Runnable changed;

    DraftLines(CommunicationRoom room, Runnable changed) {
        this.room = room;
        this.changed = changed;
        List<Drafts.Draft> drafts = room.drafts().mine(SHOWN);
        drafts.forEach(draft -> add(line(draft)));
        if (drafts.isEmpty()) {
            add(new EmptyState(
                    "pencil", Texts.text("communication.drafts.none"), Texts.text("communication.drafts.none.text")));
        }
    }

    private NativeButton line(Drafts.Draft draft) {
        Letter letter = Letter.of(draft.body());
        Span to = new Span(
                letter.to().isEmpty()
                        ? Texts.text("communication.drafts.nobody")
                        : Texts.text("communication.drafts.to", AddressWords.who(letter.to())));
        to.addClassNames("crm-title", "crm-cut");
        Span subject = new Span(letter.subject().isBlank() ? Texts.text("communication.no-subject") : letter.subject());
        subject.addClassName("crm-cut");
        Span at = room.times().told(draft.changedAt());
        at.addClassNames("crm-quiet", "crm-small");
        NativeButton line = new NativeButton();
        line.add(to, subject, at);
        line.addClassName("inbox-line");
        line.addClickListener(
                click -> new Composer(room, Writing.resumed(room, draft, List.of(), sent -> {}, changed)).open());
        return line;
    }
}
