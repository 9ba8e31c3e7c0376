package org.callboard.activity;

import java.util.UUID;
import org.callboard.audit.Aliases;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectUnmerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Open to-dos go where their subject goes. The list does that by itself; here is what it cannot know: what was opened
 * again while a merge stood that is now undone.
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
    void on(SubjectUnmerged undone) {
        for (UUID other : undone.others()) {
            Subject own = new Subject(undone.survivor().type(), other);
            feed.moved(
                    open.allOpen(aliases.of(own).stream()
                            .filter(one -> one.type().equals(own.type()))
                            .toList()),
                    own);
        }
    }
}
