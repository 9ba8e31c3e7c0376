package org.callboard.ui.communication;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.callboard.communication.Direction;
import org.callboard.communication.ThreadLine;
import org.callboard.kernel.NotFound;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Toast;

/** A conversation as a line that unfolds to its messages. */
class FoldedConversation extends Div {

    private final transient CommunicationRoom room;
    private final UUID thread;
    private final NativeButton head = new NativeButton();
    private Conversation opened;

    FoldedConversation(CommunicationRoom room, ThreadLine line) {
        this.room = room;
        this.thread = line.id();
        addClassName("folded");
        head.addClassName("folded-head");
        head.addClickListener(click -> turn());
        add(head);
        show(line);
    }

    final void show(ThreadLine line) {
        head.removeAll();
        Span subject = new Span(line.subject().isBlank() ? Texts.text("communication.no-subject") : line.subject());
        subject.addClassNames("crm-title", "crm-cut");
        Span count = new Span(Texts.text("communication.count", line.messages()));
        count.addClassName("crm-quiet");
        Span at = room.times().told(line.lastAt());
        at.addClassName("crm-quiet");
        Span snippet = new Span(line.snippet());
        snippet.addClassNames("crm-quiet", "crm-cut");
        Div first = new Div(Icon.small(icon(line)), subject, count, at);
        first.addClassName("crm-row");
        head.add(first, snippet);
        head.getElement().setAttribute("aria-expanded", String.valueOf(opened != null));
        setClassName("unread", line.unread());
    }

    private static String icon(ThreadLine line) {
        return switch (line.channel()) {
            case EMAIL -> line.lastDirection() == Direction.IN ? "mail" : "send";
            case SMS, WHATSAPP -> "phone";
            case IN_APP -> "message-square";
        };
    }

    private void turn() {
        if (opened != null) {
            remove(opened);
            opened = null;
        } else {
            try {
                opened = new Conversation(room, room.threads().open(thread, null, Conversation.SLICE));
                add(opened);
            } catch (NotFound outOfSight) {
                Toast.failed(Texts.text("communication.gone"));
            }
        }
        head.getElement().setAttribute("aria-expanded", String.valueOf(opened != null));
    }
}
