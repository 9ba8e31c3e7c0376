package org.callboard.analytics;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.callboard.kernel.BadInput;
import org.callboard.records.RecordQuery;

/**
 * Which forecast is wanted.
 *
 * @param from the first month
 * @param to the last month
 * @param filter as of the list of deals
 * @param inOne whether sums of all currencies are shown in the house's own, as far as there are rates
 */
public record ForecastQuery(YearMonth from, YearMonth to, By by, RecordQuery filter, Measure measure, boolean inOne) {

    private static final int MOST_MONTHS = 60;
    private static final Set<By> SPLITS =
            EnumSet.of(By.NOTHING, By.OWNER, By.TEAM, By.PIPELINE, By.CATEGORY, By.SOURCE, By.CAMPAIGN, By.PRODUCT);

    /** Of what deals bring altogether, each currency for itself. */
    public ForecastQuery(YearMonth from, YearMonth to, By by, RecordQuery filter) {
        this(from, to, by, filter, Measure.AMOUNT, false);
    }

    public ForecastQuery {
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(measure, "measure");
        if (!SPLITS.contains(by)) {
            throw new BadInput(
                    "by",
                    "A forecast is split by owner, team, pipeline, category, source, campaign or"
                            + " product, or by nothing.");
        }
        if (from == null || to == null) {
            throw new BadInput(from == null ? "from" : "to", "Give a month like 2026-03.");
        }
        if (to.isBefore(from)) {
            throw new BadInput("to", "Is before from.");
        }
        if (ChronoUnit.MONTHS.between(from, to) >= MOST_MONTHS) {
            throw new BadInput("to", "At most " + MOST_MONTHS + " months at once.");
        }
        if (from.getYear() < 1900 || to.getYear() > 2999) {
            throw new BadInput("from", "Give a month between 1900-01 and 2999-12.");
        }
    }
}
