package org.callboard.ui.communication;

import java.time.Instant;
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
import org.callboard.ui.widgets.ChosenRows;

/** The list of conversations. */
class ThreadRows extends ChosenRows<UUID, ThreadRow> {

    static final int SLICE = 40;

    private final transient CommunicationRoom room;
    private final transient OwnerNames names;
    private final String me;
    private final transient Consumer<UUID> opened;
    private transient InboxFilter filter;
    private String next;

    ThreadRows(CommunicationRoom room, Consumer<UUID> opened) {
        super("thread-rows", Texts.text("communication.inbox.list"));
        this.room = room;
        this.names = new OwnerNames(room.people());
        this.me = room.viewer().username();
        this.opened = opened;
    }

    /** Starts over; the selection stays where its conversation still is. */
    void show(InboxFilter wanted) {
        filter = wanted;
        next = null;
        begin();
    }

    @Override
    protected boolean next() {
        Threads.Slice slice = room.threads().list(filter.query(me, next, SLICE));
        slice.items().forEach(this::append);
        next = slice.next();
        return next != null;
    }

    private void append(ThreadLine line) {
        if (shows(line.id())) {
            return; // it moved while one scrolled
        }
        ThreadRow row = new ThreadRow(line, room.times(), names);
        row.addClickListener(click -> opened.accept(line.id()));
        put(row);
    }

    Optional<ThreadLine> selectedLine() {
        return selected().flatMap(this::row).map(ThreadRow::line);
    }

    /** Shows what became of one, in place; one that no longer belongs here leaves. @return the one after it, if it left */
    Optional<UUID> changed(ThreadLine line) {
        if (!filter.holds(line, me)) {
            return take(line.id());
        }
        row(line.id()).ifPresent(row -> row.show(line));
        return Optional.empty();
    }

    /**
     * Looks once more at the newest, in one statement: known rows tell what became of them, and stay where they are.
     *
     * @return whether there are conversations above that are not shown
     */
    boolean lookAgain() {
        List<ThreadLine> newest =
                room.threads().list(filter.query(me, null, SLICE)).items();
        Instant top = isEmpty() ? Instant.MIN : rows().get(0).line().lastAt();
        boolean news = false;
        for (ThreadLine line : newest) {
            Optional<ThreadRow> known = row(line.id());
            known.filter(row -> !row.line().equals(line)).ifPresent(row -> row.show(line));
            news |= known.isEmpty() && line.lastAt().isAfter(top);
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
        rows().stream()
                .filter(row -> !here.contains(row.key()) && row.line().lastAt().isAfter(oldest))
                .forEach(ThreadRow::showGone);
    }
}
