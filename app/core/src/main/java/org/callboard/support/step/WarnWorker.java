package org.callboard.support.step;

import java.time.Clock;
import java.util.Map;
import org.callboard.kernel.engine.Job;
import org.callboard.support.level.Clocks;
import org.callboard.support.ticket.TicketNews;
import org.callboard.support.ticket.TicketRow;
import org.callboard.support.ticket.TicketRows;
import org.springframework.stereotype.Component;

/** A promise is near its end: whoever has the ticket hears of it, and those who watch it. */
@Component
class WarnWorker extends TicketStep {

    private final Clocks clocks;
    private final TicketNews news;
    private final Clock clock;

    WarnWorker(TicketRows rows, Clocks clocks, TicketNews news, Clock clock) {
        super("support.warn", rows);
        this.clocks = clocks;
        this.news = news;
        this.clock = clock;
    }

    @Override
    void work(TicketRow ticket, Job job) {
        clocks.warnNear(ticket.id(), clock.instant()).forEach(kind -> {
            String text = "The " + kind.words() + " of " + ticket.title() + " is due soon";
            news.happened(ticket.id(), "promise-near", "The " + kind.words() + " is due soon", Map.of());
            news.notice(ticket, "promise-near", text);
        });
    }
}
