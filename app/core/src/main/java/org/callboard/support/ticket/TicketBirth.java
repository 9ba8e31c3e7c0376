package org.callboard.support.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A ticket and its process are born together. */
@Component
class TicketBirth {

    private final TicketRows rows;
    private final TicketNews news;
    private final TicketProcess process;
    private final Clock clock;

    TicketBirth(TicketRows rows, TicketNews news, TicketProcess process, Clock clock) {
        this.rows = rows;
        this.news = news;
        this.process = process;
        this.clock = clock;
    }

    /** In the transaction that made the ticket. @param channel {@code null} when whoever brought it said it */
    void begin(UUID id, String channel) {
        Instant now = clock.instant();
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("opened_at", now);
        columns.put("customer_wrote_at", now);
        if (channel != null) {
            columns.put("channel", channel);
        }
        news.customer(rows.write(id, columns, now), "opened");
        process.opened(id);
    }
}
