package org.callboard.quote;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.callboard.deal.DealMargin;
import org.springframework.stereotype.Component;

/** The margin of the quote that a deal follows, for those who approve its discount. */
@Component
class QuotedMargin implements DealMargin {

    private final Followed followed;
    private final QuoteRows rows;
    private final QuoteViews views;

    QuotedMargin(Followed followed, QuoteRows rows, QuoteViews views) {
        this.followed = followed;
        this.rows = rows;
        this.views = views;
    }

    @Override
    public Optional<BigDecimal> percentOf(UUID deal) {
        return followed.quoteOf(deal)
                .flatMap(rows::find)
                .map(views::content)
                .map(content -> content.totals().marginPercent());
    }
}
