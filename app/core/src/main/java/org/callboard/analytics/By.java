package org.callboard.analytics;

/** What sums of deals are split by. */
public enum By {
    NOTHING("''"),
    OWNER("coalesce(d.owner, '')"),
    TEAM("coalesce(d.team, '')"),
    PIPELINE("coalesce(d.pipeline, '')"),
    CATEGORY("coalesce(d.category, '')"),
    SOURCE("coalesce(d.source, '')"),
    CAMPAIGN("coalesce(d.campaign, '')"),
    PRODUCT("coalesce(d.product_id::text, '')"),
    LOST_REASON("coalesce(d.lost_reason, '')"),
    COMPETITOR("coalesce(d.competitor, '')"),
    /** The month in which it was closed, or opened where deals count by that. */
    MONTH("coalesce(to_char(d.closed_on, 'YYYY-MM'), '')"),
    /** The quarter, likewise. */
    QUARTER("coalesce(to_char(d.closed_on, 'YYYY\"-Q\"Q'), '')");

    private final String sql;

    By(String sql) {
        this.sql = sql;
    }

    /** Over {@code analytics.deal d}; never null, empty for deals that have none. */
    String sql() {
        return sql;
    }

    /** Whether each of several owners has a part of their own. */
    boolean isOfWhose() {
        return this == OWNER || this == TEAM;
    }

    /** The same where deals count by the day they were opened. */
    String sqlByOpening() {
        return sql.replace("closed_on", "opened_on");
    }
}
