package org.callboard.ui.support;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callboard.communication.MessageView;
import org.callboard.support.TicketView;
import org.callboard.support.Tickets.Slice;
import org.callboard.support.Word;
import org.callboard.ui.text.Texts;

/** What was said, the latest below; what customers hear and what they never see stand apart by colour and word. */
class Words extends Div {

    private static final int SLICE = 20;

    private final transient SupportRoom room;
    private final Button earlier = new Button(Texts.text("support.earlier"));
    private final Div asked = new Div();
    private final Div list = new Div();
    private final transient Map<UUID, WordCard> cards = new LinkedHashMap<>();
    private UUID ticket;
    private String asker;
    private String next;

    Words(SupportRoom room) {
        this.room = room;
        addClassName("conversation");
        list.addClassName("words");
        list.getElement().setAttribute("aria-live", "polite");
        earlier.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        earlier.addClickListener(click -> loadEarlier());
        asked.addClassName("words");
        add(asked, earlier, list);
    }

    /** What stands there and did not change stays as it is. */
    void show(TicketView wanted) {
        boolean another = !wanted.id().equals(ticket);
        if (another) {
            ticket = wanted.id();
            asker = Asker.of(room, wanted).orElseGet(() -> Texts.text("support.the-customer"));
            cards.clear();
            list.removeAll();
        }
        showAsked(wanted);
        Slice<Word> newest = room.tickets().words(ticket, null, SLICE);
        if (another) {
            next = newest.next();
            earlier.setVisible(next != null);
        }
        List<Word> fresh =
                inOrder(newest.items()).stream().filter(word -> !isShown(word)).toList();
        Map<UUID, MessageView> messages = messages(fresh);
        fresh.forEach(word -> put(word, messages));
        if (!fresh.isEmpty()) {
            list.getElement()
                    .executeJs("this.lastElementChild && this.lastElementChild.scrollIntoView({block: 'nearest'})");
        }
    }

    /** What the ticket began with; a mail stands among the words itself. */
    private void showAsked(TicketView now) {
        asked.removeAll();
        String text = now.description();
        if (text != null && !text.isBlank() && !"EMAIL".equals(now.channel())) {
            asked.add(
                    new WordCard(new Word.Reply(now.id(), text, now.createdAt(), true, asker, null, null), null, room));
        }
    }

    private static List<Word> inOrder(List<Word> newestFirst) {
        List<Word> inOrder = new ArrayList<>(newestFirst);
        java.util.Collections.reverse(inOrder);
        return inOrder;
    }

    private boolean isShown(Word word) {
        WordCard known = cards.get(word.id());
        return known != null && known.word().equals(word);
    }

    /** Those that carried the words, by their ids: asked for together. */
    private Map<UUID, MessageView> messages(List<Word> told) {
        List<UUID> ids =
                told.stream().map(Words::message).filter(Objects::nonNull).toList();
        return ids.isEmpty()
                ? Map.of()
                : room.messages().all(ids).stream()
                        .collect(Collectors.toMap(MessageView::id, Function.identity(), (a, b) -> a));
    }

    private static UUID message(Word word) {
        return word instanceof Word.Reply reply ? reply.messageId() : null;
    }

    private WordCard card(Word word, Map<UUID, MessageView> messages) {
        UUID message = message(word);
        return new WordCard(word, message == null ? null : messages.get(message), room);
    }

    private void put(Word word, Map<UUID, MessageView> messages) {
        WordCard known = cards.get(word.id());
        WordCard card = card(word, messages);
        if (known == null) {
            list.add(card);
        } else {
            list.replace(known, card);
        }
        cards.put(word.id(), card);
    }

    private void loadEarlier() {
        Slice<Word> older = room.tickets().words(ticket, next, SLICE);
        List<Word> fresh = older.items().stream()
                .filter(word -> !cards.containsKey(word.id()))
                .toList();
        Map<UUID, MessageView> messages = messages(fresh);
        fresh.forEach(word -> {
            WordCard card = card(word, messages);
            cards.put(word.id(), card);
            list.addComponentAsFirst(card);
        });
        next = older.next();
        earlier.setVisible(next != null);
    }
}
