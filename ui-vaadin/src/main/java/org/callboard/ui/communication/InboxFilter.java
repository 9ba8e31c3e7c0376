package org.callboard.ui.communication;

import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.ThreadLine;
import org.callboard.communication.ThreadQuery;
import org.callboard.communication.ThreadState;

/**
 * Which conversations somebody looks at.
 *
 * @param mailbox {@code null} for all of theirs
 * @param text what is looked for; empty for nothing
 */
record InboxFilter(View view, UUID mailbox, String text) {

    static final String NOBODY = "-";

    /** Ready-made ways to look. */
    enum View {
        MINE("user-check"),
        UNASSIGNED("inbox"),
        ALL("mail"),
        SNOOZED("alarm-clock"),
        DONE("archive"),
        DRAFTS("pencil"),
        OUTBOX("hourglass");

        private final String icon;

        View(String icon) {
            this.icon = icon;
        }

        String icon() {
            return icon;
        }

        /** Whether it shows conversations rather than what a person wrote. */
        boolean isOfThreads() {
            return this != DRAFTS && this != OUTBOX;
        }
    }

    static InboxFilter first() {
        return new InboxFilter(View.ALL, null, "");
    }

    InboxFilter in(View wanted) {
        return new InboxFilter(wanted, null, text);
    }

    InboxFilter of(UUID wanted) {
        return new InboxFilter(view.isOfThreads() ? view : View.ALL, wanted, text);
    }

    InboxFilter with(String words) {
        return new InboxFilter(view, mailbox, words.strip());
    }

    ThreadQuery query(String me, String before, int size) {
        return new ThreadQuery(mailbox, assignee(me), state(), null, null, text.isEmpty() ? null : text, before, size);
    }

    private String assignee(String me) {
        return switch (view) {
            case MINE -> me;
            case UNASSIGNED -> NOBODY;
            default -> null;
        };
    }

    /** Who searches wants to find, whatever its state. */
    private ThreadState state() {
        return switch (view) {
            case MINE, UNASSIGNED -> ThreadState.OPEN;
            case ALL -> text.isEmpty() ? ThreadState.OPEN : null;
            case SNOOZED -> ThreadState.SNOOZED;
            case DONE -> ThreadState.DONE;
            default -> null;
        };
    }

    /** Whether a conversation that changed still belongs here. */
    boolean holds(ThreadLine line, String me) {
        boolean rightState =
                Optional.ofNullable(state()).map(line.state()::equals).orElse(true);
        return rightState
                && switch (view) {
                    case MINE -> me.equals(line.assignee());
                    case UNASSIGNED -> line.assignee() == null;
                    default -> true;
                };
    }
}
