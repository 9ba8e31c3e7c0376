package org.callboard.activity;

import java.util.UUID;
import org.callboard.audit.Aliases;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectContinued;
import org.callboard.kernel.SubjectUnmerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Open to-dos go where their subject goes. A merge takes the rows of the list along by itself; here is what it cannot
 * know: what was written before a conversion, and what was opened again while a merge stood that is now undone.
 */
@Component
class TodoMoves {

    private final TodoRows open;
    private final TodoFeed feed;
    private final Aliases aliases;

    TodoMoves(TodoRows open, TodoFeed feed, Aliases aliases) {
        this.open = open;
        this.feed = feed;
        this.aliases = aliases;
    }

    @EventListener
    void on(SubjectContinued continued) {
        move(continued.from(), continued.as());
    }

    @EventListener
    void on(SubjectUnmerged undone) {
        for (UUID other : undone.others()) {
            Subject own = new Subject(undone.survivor().type(), other);
            move(own, own);
        }
    }

    /** What is written under the subject and what was merged into it. */
    private void move(Subject of, Subject to) {
        feed.moved(
                open.allOpen(aliases.of(of).stream()
                        .filter(one -> one.type().equals(of.type()))
                        .toList()),
                to);
    }
}
