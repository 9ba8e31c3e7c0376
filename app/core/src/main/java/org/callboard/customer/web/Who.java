package org.callboard.customer.web;

/** Who comes through which door, as {@code @PreAuthorize} says it; what they then see of it is the rooms' business. */
final class Who {

    static final String READS = "hasAnyRole('sales-rep', 'sales-manager', 'support-agent', 'support-manager',"
            + " 'marketer', 'analyst', 'admin')";
    static final String CHANGES =
            "hasAnyRole('sales-rep', 'sales-manager', 'support-agent', 'support-manager', 'admin')";

    private Who() {}
}
