package org.callboard.quote;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.callboard.kernel.NotFound;
import org.springframework.stereotype.Component;

/** Quotes with their lines and sums. */
@Component
class QuoteViews {

    private final QuoteRows rows;
    private final LineRows lines;
    private final AnswerRows answers;
    private final QuotedDeals deals;
    private final QuoteSettings settings;
    private final Clock clock;

    QuoteViews(
            QuoteRows rows,
            LineRows lines,
            AnswerRows answers,
            QuotedDeals deals,
            QuoteSettings settings,
            Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.answers = answers;
        this.deals = deals;
        this.settings = settings;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    QuoteView get(UUID id) {
        QuoteRow row = rows.find(id).orElseThrow(() -> new NotFound("quote", id));
        return of(row, deals.mayChange(row.dealId()));
    }

    Content content(QuoteRow row) {
        return Content.of(row.header(), lines.of(row.id()));
    }

    QuoteView of(QuoteRow row, boolean mayChange) {
        return of(row, content(row), mayChange);
    }

    QuoteView of(QuoteRow row, Content content, boolean mayChange) {
        return new QuoteView(
                row.summary(today()),
                content.draft(),
                content.lines(),
                content.totals(),
                answers.of(row.id()).orElse(null),
                row.sentBy(),
                row.createdAt(),
                row.createdBy(),
                mayChange);
    }
}
