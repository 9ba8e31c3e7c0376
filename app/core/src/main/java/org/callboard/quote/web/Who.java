package org.callboard.quote.web;

/** Who comes through which door, as {@code @PreAuthorize} says it; what they then see of it is the room's business. */
final class Who {

    static final String READS = "hasAnyRole('sales-rep', 'sales-manager', 'support-agent', 'support-manager',"
            + " 'marketer', 'analyst', 'admin')";
    static final String SELLS = "hasAnyRole('sales-rep', 'sales-manager', 'admin')";
    static final String LOOKS_AT_PRICES = "hasAnyRole('sales-rep', 'sales-manager', 'analyst', 'admin')";
    static final String KEEPS = "hasAnyRole('sales-manager', 'admin')";

    /** By which a request that is repeated is answered as it was the first time. */
    static final String REQUEST_KEY = "Idempotency-Key";

    private Who() {}
}
