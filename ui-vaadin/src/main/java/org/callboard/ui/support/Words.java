package org.callboard.ui.support;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
            cards.clear();
            list.removeAll();
        }
        showAsked(wanted);
        Slice<Word> newest = room.tickets().words(ticket, null, SLICE);
        if (another) {
            next = newest.next();
            earlier.setVisible(next != null);
        }
        boolean more = inOrder(newest.items()).stream().filter(this::put).count() > 0;
        if (more) {
            list.getElement()
                    .executeJs("this.lastElementChild && this.lastElementChild.scrollIntoView({block: 'nearest'})");
        }
    }

    /** What the ticket began with; a mail stands among the words itself. */
    private void showAsked(TicketView now) {
        asked.removeAll();
        String text = now.description();
        if (text != null && !text.isBlank() && !"EMAIL".equals(now.channel())) {
            String customer = Texts.text("support.the-customer");
            asked.add(new WordCard(new Word.Reply(now.id(), text, now.createdAt(), true, customer, null, null), room));
        }
    }

    private static List<Word> inOrder(List<Word> newestFirst) {
        List<Word> inOrder = new ArrayList<>(newestFirst);
        java.util.Collections.reverse(inOrder);
        return inOrder;
    }

    /** @return whether it is new */
    private boolean put(Word word) {
        WordCard known = cards.get(word.id());
        WordCard card = new WordCard(word, room);
        if (known == null) {
            list.add(card);
        } else if (!known.word().equals(word)) {
            list.replace(known, card);
        } else {
            return false;
        }
        cards.put(word.id(), card);
        return known == null;
    }

    private void loadEarlier() {
        Slice<Word> older = room.tickets().words(ticket, next, SLICE);
        older.items().stream().filter(word -> !cards.containsKey(word.id())).forEach(word -> {
            WordCard card = new WordCard(word, room);
            cards.put(word.id(), card);
            list.addComponentAsFirst(card);
        });
        next = older.next();
        earlier.setVisible(next != null);
    }
}
