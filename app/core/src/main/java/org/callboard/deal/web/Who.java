package org.callboard.deal.web;

/** Who comes through which door, as {@code @PreAuthorize} says it; what they then see of it is the room's business. */
final class Who {

    static final String READS = "hasAnyRole('sales-rep', 'sales-manager', 'marketer', 'analyst', 'admin')";
    static final String CHANGES = "hasAnyRole('sales-rep', 'sales-manager', 'admin')";
    static final String KEEPS = "hasAnyRole('sales-manager', 'admin')";

    private Who() {}
}
