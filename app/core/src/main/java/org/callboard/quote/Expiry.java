package org.callboard.quote;

import java.time.Clock;
import java.util.List;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Causes;
import org.callboard.kernel.Lit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes down that the last day of a quote went by; whoever looks knows it already. */
@Component
@Lit("api")
class Expiry {

    private static final int AT_ONCE = 100;

    private final QuoteRows rows;
    private final QuoteViews views;
    private final QuoteNews news;
    private final TransactionOperations transaction;
    private final Clock clock;

    Expiry(QuoteRows rows, QuoteViews views, QuoteNews news, TransactionOperations transaction, Clock clock) {
        this.rows = rows;
        this.views = views;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT15M")
    public void expire() {
        Causes.within(Cause.house("quotes"), () -> {
            while (Boolean.TRUE.equals(transaction.execute(status -> slice()))) {
                // the next slice, in a transaction of its own
            }
            return null;
        });
    }

    /** @return whether there may be more */
    private boolean slice() {
        List<QuoteRow> over = rows.expire(views.today(), clock.instant(), AT_ONCE);
        over.forEach(row -> news.tell(views.of(row, false), "expired", "Ended without an answer"));
        return over.size() == AT_ONCE;
    }
}
