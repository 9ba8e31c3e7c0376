package org.callboard.analytics;

import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;

/** What the current user's deals are likely to bring, by month; sums hold only what they may see. */
public interface Forecasts {

    Forecast of(ForecastQuery query);

    /**
     * The deals behind one bar, the largest first.
     *
     * @param bucket as in {@link Forecast.Line#bucket()}; {@code null} for all
     * @param group as in {@link Forecast.Line#group()}; {@code null} for all
     * @param currency {@code null} for any
     * @param won those won instead of those open
     */
    Page<ListedDeal> deals(
            ForecastQuery query, String bucket, String group, String currency, boolean won, PageRequest page);
}
