package org.callboard.ui.communication;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.callboard.communication.ThreadLine;
import org.callboard.communication.ThreadQuery;
import org.callboard.communication.Threads;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** The conversations about a record, newest first; each unfolds where it stands. */
@StyleSheet("context://crm/communication.css")
class ConversationList extends Div {

    static final int SLICE = 5;

    private final transient CommunicationRoom room;
    private final transient Subject subject;
    private final Div lines = new Div();
    private final Button older = new Button(Texts.text("communication.older"));
    private final Span none = new Span(Texts.text("communication.panel.none"));
    private final transient Map<UUID, FoldedConversation> shown = new LinkedHashMap<>();
    private transient Registration news;
    private String next;

    ConversationList(CommunicationRoom room, Subject subject, Threads.Slice first) {
        this.room = room;
        this.subject = subject;
        addClassName("conversations");
        older.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        older.addClickListener(click -> append(room.threads().list(query(next))));
        none.addClassName("faint");
        Div head = new Div(none);
        head.addClassNames("crm-row", "crm-wrap");
        if (room.mayWrite()) {
            head.add(write());
        }
        add(head, lines, older);
        append(first);
    }

    private ThreadQuery query(String before) {
        return new ThreadQuery(null, null, null, null, subject, null, before, SLICE);
    }

    private Button write() {
        Button write = new Button(
                Texts.text("communication.write"),
                Icon.small("mail-plus"),
                click -> new Composer(room, Writing.about(room, subject, sent -> refresh())).open());
        write.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return write;
    }

    private void append(Threads.Slice slice) {
        slice.items().stream().filter(line -> !shown.containsKey(line.id())).forEach(line -> {
            FoldedConversation one = new FoldedConversation(room, line);
            shown.put(line.id(), one);
            lines.add(one);
        });
        next = slice.next();
        older.setVisible(next != null);
        none.setVisible(shown.isEmpty());
    }

    /** New ones come to the top, known ones tell what became of them; what is unfolded stays so. */
    private void refresh() {
        try {
            Threads.Slice now = room.threads().list(query(null));
            for (int i = now.items().size() - 1; i >= 0; i--) {
                put(now.items().get(i));
            }
            none.setVisible(shown.isEmpty());
        } catch (NotFound outOfSight) {
            setEnabled(false);
        }
    }

    private void put(ThreadLine line) {
        FoldedConversation known = shown.get(line.id());
        if (known != null) {
            known.show(line);
        } else {
            FoldedConversation one = new FoldedConversation(room, line);
            shown.put(line.id(), one);
            lines.addComponentAsFirst(one);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        news = room.ticker().listen(event.getUI(), told -> refresh());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        news.remove();
    }
}
