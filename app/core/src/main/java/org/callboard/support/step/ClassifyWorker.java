package org.callboard.support.step;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callboard.decision.Decided;
import org.callboard.kernel.engine.Job;
import org.callboard.rules.support.HasPriority;
import org.callboard.rules.support.InCategory;
import org.callboard.rules.support.StartsAt;
import org.callboard.support.Level;
import org.callboard.support.Priority;
import org.callboard.support.Queues;
import org.callboard.support.desk.QueueBook;
import org.callboard.support.ticket.TicketNews;
import org.callboard.support.ticket.TicketRow;
import org.callboard.support.ticket.TicketRows;
import org.springframework.stereotype.Component;

/** Asks the rules what a ticket is about and how urgent it is, where nobody said it; and where it starts at least. */
@Component
class ClassifyWorker extends TicketStep {

    private final TicketRows rows;
    private final Judging judging;
    private final QueueBook queues;
    private final TicketNews news;
    private final Clock clock;

    ClassifyWorker(TicketRows rows, Judging judging, QueueBook queues, TicketNews news, Clock clock) {
        super("support.classify", rows);
        this.rows = rows;
        this.judging = judging;
        this.queues = queues;
        this.news = news;
        this.clock = clock;
    }

    @Override
    void work(TicketRow ticket, Job job) {
        Decided decided = judging.decide(
                "ticket-classification",
                job.release(),
                ticket.id(),
                job.instanceId(),
                List.of(judging.toClassify(ticket)));
        Map<String, Object> columns = new LinkedHashMap<>();
        Priority priority = ticket.priority() == null ? priority(decided) : ticket.priority();
        columns.put("priority", priority);
        columns.put("urgency", 10 * (priority.ordinal() + 1));
        columns.put("category", ticket.category() == null ? category(decided) : ticket.category());
        columns.put("level", level(ticket, decided));
        TicketRow now = rows.write(ticket.id(), columns, clock.instant());
        news.happened(now.id(), "ticket-classified", sentence(now), details(ticket, now));
        news.described(now);
    }

    private static Priority priority(Decided decided) {
        return decided.findings(HasPriority.class).stream()
                .map(found -> Priority.valueOf(found.priority()))
                .min(Comparator.naturalOrder())
                .orElse(Priority.NORMAL);
    }

    private static String category(Decided decided) {
        return decided.findings(InCategory.class).stream()
                .map(InCategory::category)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Not below where it stands, nor below the queue that somebody chose. */
    private Level level(TicketRow ticket, Decided decided) {
        Stream<Level> found = decided.findings(StartsAt.class).stream().map(one -> Level.valueOf(one.level()));
        Stream<Level> chosen = queues.find(ticket.queue()).map(Queues.Queue::level).stream();
        return Stream.of(found, chosen, Stream.of(ticket.level()))
                .flatMap(levels -> levels)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static String sentence(TicketRow ticket) {
        String about = ticket.category() == null ? "" : ", about " + ticket.category();
        return "Is " + ticket.priority().words() + about + ", for the "
                + ticket.level().words();
    }

    private static Map<String, Object> details(TicketRow before, TicketRow now) {
        Map<String, Object> details = new LinkedHashMap<>();
        if (before.priority() != now.priority()) {
            details.putAll(TicketNews.change("priority", before.priority(), now.priority()));
        }
        if (before.category() == null && now.category() != null) {
            details.putAll(TicketNews.change("category", null, now.category()));
        }
        if (before.level() != now.level()) {
            details.putAll(TicketNews.change("level", before.level(), now.level()));
        }
        return details;
    }
}
