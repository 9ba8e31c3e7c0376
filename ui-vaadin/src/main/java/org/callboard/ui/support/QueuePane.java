package org.callboard.ui.support;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.callboard.support.Queues.Queue;
import org.callboard.support.TicketLine;
import org.callboard.support.Tickets.Slice;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.EmptyState;
import org.callboard.ui.widgets.Icon;

/** To the left: what waits, the nearest due first. What comes meanwhile announces itself. */
class QueuePane extends Section {

    static final int SLICE = 40;
    /** Whoever scrolled this far wants to search, not more rows. */
    private static final int MOST = 1_000;

    /** Whose tickets. */
    enum Whose {
        EVERYBODY(null),
        MINE(""),
        NOBODY("-");

        private final String asked;

        Whose(String asked) {
            this.asked = asked;
        }
    }

    private final transient SupportRoom room;
    private final transient OwnerNames names;
    private final transient Consumer<UUID> opened;
    private final Select<Queue> which = new Select<>();
    private final Select<Whose> whose = new Select<>();
    private final NativeButton news = new NativeButton(Texts.text("support.news"));
    private final Div rows = new Div();
    private final EmptyState empty =
            new EmptyState("circle-check", Texts.text("support.empty"), Texts.text("support.empty.text"));
    private final Element more = new Element("crm-more");
    private final List<TicketRow> shown = new ArrayList<>();
    private transient Map<String, Integer> counts = Map.of();
    private String next;
    private UUID selected;

    QueuePane(SupportRoom room, Consumer<UUID> opened) {
        this.room = room;
        this.names = new OwnerNames(room.people());
        this.opened = opened;
        addClassName("desk-queue");
        getElement().setAttribute("aria-label", Texts.text("support.queue"));
        more.addEventListener("crm-more", event -> append());
        rows.addClassNames("thread-rows", "ticket-rows");
        rows.getElement().setAttribute("role", "listbox");
        rows.getElement().setAttribute("tabindex", "0");
        rows.getElement().setAttribute("aria-label", Texts.text("support.queue"));
        news.addClassName("crm-news");
        news.getElement().setAttribute("aria-live", "polite");
        news.setVisible(false);
        news.addClickListener(click -> lookAgain());
        add(head(), news, rows, empty);
        lookAgain();
    }

    private Div head() {
        which.setAriaLabel(Texts.text("support.queue"));
        which.setEmptySelectionAllowed(true);
        which.setEmptySelectionCaption(Texts.text("support.queue.all"));
        which.setItems(room.queues().mine());
        which.setItemLabelGenerator(this::label);
        which.addValueChangeListener(change -> lookAgain());
        whose.setAriaLabel(Texts.text("support.whose"));
        whose.setItems(Whose.values());
        whose.setItemLabelGenerator(one -> Texts.text("support.whose." + one));
        whose.setValue(Whose.EVERYBODY);
        whose.addValueChangeListener(change -> lookAgain());
        Button next = new Button(Icon.small("play"), click -> takeNext());
        next.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_PRIMARY);
        next.setAriaLabel(Texts.text("support.next"));
        next.setTooltipText(Texts.text("support.key", Texts.text("support.next"), "g"));
        Div head = new Div(which, whose, next);
        head.addClassNames("crm-row", "desk-queue-head");
        return head;
    }

    private String label(Queue queue) {
        if (queue == null) {
            return Texts.text("support.queue.all");
        }
        int open = counts.getOrDefault(queue.key(), 0);
        return open == 0 ? queue.name() : Texts.text("support.queue.count", queue.name(), open);
    }

    private void takeNext() {
        room.queues().next(selected).ifPresent(opened);
    }

    private Slice<TicketLine> slice(String before) {
        Whose of = whose.getValue() == null ? Whose.EVERYBODY : whose.getValue();
        String asked = of == Whose.MINE ? room.viewer().username() : of.asked;
        String queue = which.getValue() == null ? null : which.getValue().key();
        return room.queues().list(queue, asked, null, before, SLICE);
    }

    /** Starts over; the selection stays where its ticket still is. */
    final void lookAgain() {
        counts = room.queues().counts();
        news.setVisible(false);
        rows.removeAll();
        shown.clear();
        next = null;
        append();
        select(selected);
        rows.setVisible(!shown.isEmpty());
        empty.setVisible(shown.isEmpty());
    }

    private void append() {
        Slice<TicketLine> slice = slice(next);
        slice.items().stream()
                .filter(line -> shown.stream().noneMatch(row -> row.line().id().equals(line.id())))
                .forEach(line -> {
                    TicketRow row = new TicketRow(line, room.times(), names);
                    row.addClickListener(click -> opened.accept(line.id()));
                    shown.add(row);
                    rows.add(row);
                });
        next = slice.next();
        more.removeFromParent();
        if (next != null && shown.size() < MOST) {
            rows.getElement().appendChild(more);
            more.callJsFunction("again");
        }
    }

    /** The screen does not jump under anybody's hand: what changed is offered. */
    void lookForNews() {
        List<TicketLine> newest = slice(null).items();
        List<TicketLine> here =
                shown.stream().limit(newest.size()).map(TicketRow::line).toList();
        news.setVisible(!newest.equals(here));
    }

    Optional<UUID> selected() {
        return Optional.ofNullable(selected);
    }

    void select(UUID ticket) {
        selected = ticket;
        shown.forEach(row -> row.select(row.line().id().equals(ticket)));
        shown.stream()
                .filter(row -> Objects.equals(row.line().id(), ticket))
                .findFirst()
                .flatMap(TicketRow::getId)
                .ifPresentOrElse(
                        id -> rows.getElement().setAttribute("aria-activedescendant", id),
                        () -> rows.getElement().removeAttribute("aria-activedescendant"));
    }

    void move(int steps) {
        int at = -1;
        for (int i = 0; i < shown.size(); i++) {
            at = shown.get(i).line().id().equals(selected) ? i : at;
        }
        int wanted = at < 0 ? 0 : at + steps;
        if (wanted >= shown.size() && more.getParent() != null) {
            append();
        }
        rows.getElement().executeJs("this.focus({preventScroll: true})");
        if (!shown.isEmpty()) {
            select(shown.get(Math.max(0, Math.min(wanted, shown.size() - 1)))
                    .line()
                    .id());
        }
    }

    void focusFilter() {
        which.focus();
    }
}
