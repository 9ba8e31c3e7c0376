package org.callboard.ui.communication;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.callboard.communication.ThreadLine;
import org.callboard.communication.Threads;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;

/** The list of conversations: comes slice by slice as one scrolls, one row selected. */
class ThreadRows extends Div {

    static final int SLICE = 40;
    /** Whoever scrolled this far wants to search, not more rows. */
    private static final int MOST = 1_000;

    private final transient CommunicationRoom room;
    private final transient OwnerNames names;
    private final String me;
    private final transient Consumer<UUID> opened;
    private final List<ThreadRow> rows = new ArrayList<>();
    private final Element more = new Element("crm-more");
    private transient InboxFilter filter;
    private String next;
    private UUID selected;

    ThreadRows(CommunicationRoom room, Consumer<UUID> opened) {
        this.room = room;
        this.names = new OwnerNames(room.people());
        this.me = room.viewer().username();
        this.opened = opened;
        addClassNames("thread-rows");
        getElement().setAttribute("role", "listbox");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", Texts.text("communication.inbox.list"));
        more.addEventListener("crm-more", event -> append());
    }

    /** Starts over; the selection stays where its conversation still is. */
    void show(InboxFilter wanted) {
        filter = wanted;
        removeAll();
        rows.clear();
        next = null;
        append();
        select(selected);
    }

    private void append() {
        Threads.Slice slice = room.threads().list(filter.query(me, next, SLICE));
        slice.items().forEach(this::append);
        next = slice.next();
        more.removeFromParent();
        if (next != null && rows.size() < MOST) {
            getElement().appendChild(more);
            more.callJsFunction("again");
        }
    }

    private void append(ThreadLine line) {
        if (row(line.id()).isPresent()) {
            return; // it moved while one scrolled
        }
        ThreadRow row = new ThreadRow(line, room.times(), names);
        row.addClickListener(click -> opened.accept(line.id()));
        rows.add(row);
        add(row);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Optional<UUID> selected() {
        return Optional.ofNullable(selected);
    }

    Optional<ThreadLine> selectedLine() {
        return row(selected).map(ThreadRow::line);
    }

    void select(UUID thread) {
        selected = thread;
        rows.forEach(row -> row.select(row.thread().equals(thread)));
        row(thread)
                .flatMap(ThreadRow::getId)
                .ifPresentOrElse(
                        id -> getElement().setAttribute("aria-activedescendant", id),
                        () -> getElement().removeAttribute("aria-activedescendant"));
    }

    /** Moves the selection by so many rows; loads more at the end. */
    void move(int steps) {
        int at = indexOf(selected);
        int wanted = at < 0 ? 0 : at + steps;
        if (wanted >= rows.size() && more.getParent() != null) {
            append();
        }
        getElement().executeJs("this.focus({preventScroll: true})");
        if (!rows.isEmpty()) {
            select(rows.get(Math.max(0, Math.min(wanted, rows.size() - 1))).thread());
        }
    }

    /** Shows what became of one, in place; one that no longer belongs here leaves. @return the one after it, if it left */
    Optional<UUID> changed(ThreadLine line) {
        int at = indexOf(line.id());
        if (at < 0) {
            return Optional.empty();
        }
        if (filter.holds(line, me)) {
            rows.get(at).show(line);
            return Optional.empty();
        }
        remove(rows.remove(at));
        if (at >= rows.size() && more.getParent() != null) {
            append();
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.get(Math.min(at, rows.size() - 1)).thread());
    }

    /**
     * Looks once more at the newest, in one statement: known rows tell what became of them, and stay where they are.
     *
     * @return whether there are conversations above that are not shown
     */
    boolean lookAgain() {
        List<ThreadLine> newest =
                room.threads().list(filter.query(me, null, SLICE)).items();
        boolean news = false;
        for (ThreadLine line : newest) {
            Optional<ThreadRow> known = row(line.id());
            known.filter(row -> !row.line().equals(line)).ifPresent(row -> row.show(line));
            news |= known.isEmpty()
                    && (rows.isEmpty()
                            || line.lastAt().isAfter(rows.get(0).line().lastAt()));
        }
        dim(newest);
        return news;
    }

    /** What would be among the newest and is not, somebody else dealt with. */
    private void dim(List<ThreadLine> newest) {
        Set<UUID> here = newest.stream().map(ThreadLine::id).collect(Collectors.toSet());
        Instant oldest = newest.size() < SLICE
                ? Instant.MIN
                : newest.get(newest.size() - 1).lastAt();
        rows.stream()
                .filter(row ->
                        !here.contains(row.thread()) && row.line().lastAt().isAfter(oldest))
                .forEach(ThreadRow::showGone);
    }

    boolean shows(UUID thread) {
        return row(thread).isPresent();
    }

    private Optional<ThreadRow> row(UUID thread) {
        return rows.stream().filter(row -> row.thread().equals(thread)).findFirst();
    }

    private int indexOf(UUID thread) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).thread().equals(thread)) {
                return i;
            }
        }
        return -1;
    }
}
