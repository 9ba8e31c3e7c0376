package org.callboard.communication.inbound;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.callboard.kernel.Lit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts the mailboxes that cannot be fetched, for those who watch the house. */
@Component
@Lit("communication")
class InboxWatch {

    private final FetchingRows rows;
    private final AtomicLong inTrouble = new AtomicLong();

    InboxWatch(FetchingRows rows, ObjectProvider<MeterRegistry> meters) {
        this.rows = rows;
        meters.ifAvailable(meter -> Gauge.builder("crm.inbox.trouble", inTrouble, AtomicLong::doubleValue)
                .description("Mailboxes that cannot be fetched")
                .register(meter));
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT30S")
    public void count() {
        inTrouble.set(rows.inTrouble());
    }
}
