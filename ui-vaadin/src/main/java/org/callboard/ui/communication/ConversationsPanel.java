package org.callboard.ui.communication;

import com.vaadin.flow.component.Component;
import java.util.Set;
import java.util.function.Supplier;
import org.callboard.communication.ThreadQuery;
import org.callboard.communication.Threads;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.record.RecordPanel;
import org.callboard.ui.text.Texts;

/** In the middle, before the timeline: what was written to and by those whom a record is about. */
@org.springframework.stereotype.Component
class ConversationsPanel implements RecordPanel {

    private static final Set<String> KINDS = Set.of("lead", "person", "company", "deal", "ticket");

    private final CommunicationRoom room;

    ConversationsPanel(CommunicationRoom room) {
        this.room = room;
    }

    @Override
    public String name() {
        return "conversations";
    }

    @Override
    public boolean isFor(OpenRecord record) {
        return KINDS.contains(record.subject().type());
    }

    @Override
    public Where where() {
        return Where.MIDDLE;
    }

    @Override
    public int order() {
        return -10;
    }

    @Override
    public String title() {
        return Texts.text("communication.panel");
    }

    @Override
    public String icon() {
        return "mail";
    }

    /** It hears by itself what comes; a conversation that somebody reads stays open. */
    @Override
    public boolean isSteady() {
        return true;
    }

    @Override
    public Supplier<? extends Component> read(OpenRecord record) {
        Threads.Slice newest = room.threads().list(ThreadQuery.about(record.subject(), ConversationList.SLICE));
        return () -> new ConversationList(room, record.subject(), newest);
    }
}
