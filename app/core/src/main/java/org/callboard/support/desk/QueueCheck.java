package org.callboard.support.desk;

import java.util.regex.Pattern;
import org.callboard.records.text.FieldCheck;
import org.callboard.support.Queues.Queue;
import org.springframework.stereotype.Component;

/** What can be wrong with a queue. */
@Component
class QueueCheck {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 60;
    private static final int MOST = 200;

    private final QueueBook book;

    QueueCheck(QueueBook book) {
        this.book = book;
    }

    Queue checked(Queue queue) {
        FieldCheck check = new FieldCheck();
        if (queue.key() == null
                || queue.key().length() > LONGEST
                || !KEY.matcher(queue.key()).matches()) {
            check.wrong("key", "Small letters, digits and hyphens, like second-line; at most " + LONGEST + ".");
        }
        text(check, "name", queue.name());
        text(check, "team", queue.team());
        if (queue.level() != null && !queue.retired()) {
            book.ofLevel(queue.level())
                    .filter(other -> !other.key().equals(queue.key()))
                    .ifPresent(other -> check.wrong(
                            "level",
                            "Tickets of the " + queue.level().words() + " wait in " + other.name() + " already."));
        }
        if (queue.level() != null && queue.retired()) {
            check.wrong(
                    "retired",
                    "Tickets of the " + queue.level().words() + " wait here; give that level to another queue first.");
        }
        if (book.all().size() >= MOST && book.find(queue.key()).isEmpty()) {
            check.wrong("key", "There are " + MOST + " queues already.");
        }
        check.done();
        return new Queue(
                queue.key(),
                queue.name().strip(),
                queue.team().strip(),
                queue.level(),
                queue.mailbox(),
                queue.position(),
                queue.retired());
    }

    private static void text(FieldCheck check, String field, String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST || text.indexOf('\u0000') >= 0) {
            check.wrong(field, "Give 1 to " + LONGEST + " characters.");
        }
    }
}
