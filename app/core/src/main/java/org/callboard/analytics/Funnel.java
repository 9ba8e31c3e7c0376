package org.callboard.analytics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A funnel as the current user may see it.
 *
 * @param steps stages in the order of the board, within each group
 * @param outcomes what came of the deals, by group and currency
 * @param bottleneck {@code null} when no stage keeps deals waiting longer than before
 * @param names what people call groups that are ids, by id
 */
public record Funnel(List<Step> steps, List<Outcome> outcomes, Bottleneck bottleneck, Map<String, String> names) {

    /**
     * A stage.
     *
     * @param reached deals that got here or further
     * @param goneOn of them those that got further
     * @param dropped of them those that got no further and were lost
     * @param staying of them those that got no further so far
     * @param conversion gone on of reached, 0 to 1; {@code null} when nobody reached it
     * @param left how often a deal of these left the stage
     * @param median days that it had stood there; {@code null} when none left
     * @param p90 days within which nine of ten left
     */
    public record Step(
            String group,
            String stage,
            String name,
            int order,
            long reached,
            long goneOn,
            long dropped,
            long staying,
            BigDecimal conversion,
            long left,
            Double median,
            Double p90) {}

    /**
     * What came of deals.
     *
     * @param currency empty for deals without a sum
     * @param winRate won of those closed, 0 to 1; {@code null} when none is closed
     */
    public record Outcome(
            String group,
            String currency,
            long won,
            long lost,
            long open,
            BigDecimal winRate,
            BigDecimal wonAmount,
            BigDecimal lostAmount,
            BigDecimal openAmount) {}

    /**
     * The stage whose waiting grew most against as many days before. Deals wait in it that stood there at some time of
     * the days, until they left or the days ended.
     *
     * @param before median days, and of how many deals, in the days before
     * @param now median days, and of how many deals
     * @param causes where it grew most, by owner, source and product
     */
    public record Bottleneck(
            String stage,
            String name,
            double before,
            long beforeDeals,
            double now,
            long nowDeals,
            List<Cause> causes) {}

    /** Part of the deals in a bottleneck that waits much longer than before. */
    public record Cause(By by, String group, double before, double now, long deals) {}
}
