package org.callboard.ui.communication;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.MessageView;
import org.callboard.communication.ThreadLine;
import org.callboard.communication.Threads;
import org.callboard.kernel.NotFound;
import org.callboard.ui.text.Texts;

/** The messages of a conversation, the latest one open; says who else looks at it or answers. */
class Conversation extends Div {

    static final int SLICE = 10;

    private final transient CommunicationRoom room;
    private final UUID thread;
    private final transient MessageActs acts;
    private final PresenceLine presence;
    private final Button earlier = new Button(Texts.text("communication.earlier"));
    private final Div list = new Div();
    private final transient Map<UUID, MessageCard> cards = new LinkedHashMap<>();
    private transient ThreadLine line;
    private transient Registration news;
    private transient Registration beat;
    private String next;
    private boolean writing;

    Conversation(CommunicationRoom room, Threads.Opened opened) {
        this.room = room;
        this.thread = opened.thread().id();
        this.line = opened.thread();
        acts = new MessageActs(room, this::begin, message -> refresh());
        presence = new PresenceLine(room);
        addClassName("conversation");
        list.addClassName("messages");
        earlier.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        earlier.addClickListener(click -> loadEarlier());
        add(presence, earlier, list);
        List<MessageView> inOrder = new ArrayList<>(opened.messages());
        Collections.reverse(inOrder);
        inOrder.forEach(message -> append(message, false));
        next = opened.next();
        earlier.setVisible(next != null);
        latest().map(MessageView::id).map(cards::get).ifPresent(card -> card.open(true));
    }

    private void append(MessageView message, boolean open) {
        MessageCard card = new MessageCard(room, message, acts);
        card.open(open);
        cards.put(message.id(), card);
        list.add(card);
    }

    private void loadEarlier() {
        Threads.Opened older = room.threads().open(thread, next, SLICE);
        older.messages().stream()
                .filter(message -> !cards.containsKey(message.id()))
                .forEach(message -> {
                    MessageCard card = new MessageCard(room, message, acts);
                    cards.put(message.id(), card);
                    list.addComponentAsFirst(card);
                });
        next = older.next();
        earlier.setVisible(next != null);
    }

    /** What became of it meanwhile; what stands there and did not change stays as it is. */
    void refresh() {
        try {
            Threads.Opened now = room.threads().open(thread, null, SLICE);
            line = now.thread();
            List<MessageView> inOrder = new ArrayList<>(now.messages());
            Collections.reverse(inOrder);
            inOrder.forEach(this::put);
        } catch (NotFound outOfSight) {
            list.setEnabled(false);
        }
    }

    private void put(MessageView message) {
        MessageCard known = cards.get(message.id());
        if (known == null) {
            append(message, true);
        } else if (!known.message().equals(message)) {
            MessageCard card = new MessageCard(room, message, acts);
            card.open(known.isOpen());
            list.replace(known, card);
            cards.put(message.id(), card);
        }
    }

    /** The newest message; none in a conversation that was emptied. */
    Optional<MessageView> latest() {
        return cards.values().stream()
                .map(MessageCard::message)
                .max(java.util.Comparator.comparing(MessageView::at).thenComparing(MessageView::id));
    }

    ThreadLine line() {
        return line;
    }

    void answer(Manner manner) {
        latest().ifPresent(message -> begin(manner, message));
    }

    private void begin(Manner manner, MessageView message) {
        if (!room.mayWrite()) {
            return;
        }
        Composer composer = new Composer(
                room, Writing.answer(room, manner, message, line.about(), sent -> refresh(), () -> writes(false)));
        composer.open();
        if (manner == Manner.FORWARD) {
            composer.carry(message);
        }
        writes(manner != Manner.FORWARD);
    }

    private void writes(boolean now) {
        writing = now;
        presence.say(thread, writing);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        presence.say(thread, writing);
        news = room.ticker().listen(event.getUI(), told -> {
            if (told.concerns(thread)) {
                refresh();
                presence.say(thread, writing);
            }
        });
        beat = room.ticker().beat(event.getUI(), () -> presence.say(thread, writing));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        news.remove();
        beat.remove();
    }

    /** Where the latest message stands, for whoever opens it. */
    Component end() {
        return latest().map(MessageView::id).<Component>map(cards::get).orElse(this);
    }
}
