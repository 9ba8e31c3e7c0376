package org.callboard.analytics;

/** What sums of deals add up. */
public enum Measure {
    /** What a deal brings altogether. */
    AMOUNT("d.amount", "d.currency"),
    /** What it brings every month; only deals that recur count. */
    MRR("d.recurring", "d.recurring_currency"),
    /** The same in twelve months. */
    ARR("d.recurring * 12", "d.recurring_currency");

    private final String value;
    private final String currency;

    Measure(String value, String currency) {
        this.value = value;
        this.currency = currency;
    }

    /** SQL over a deal or a part of one. */
    String value() {
        return value;
    }

    String currency() {
        return "coalesce(" + currency + ", '')";
    }

    boolean isRecurring() {
        return this != AMOUNT;
    }
}
