package org.callboard.communication.web;

/** Who comes through which door, as {@code @PreAuthorize} says it; what they then see of it is the room's business. */
final class Who {

    static final String READS = "hasAnyRole('sales-rep', 'sales-manager', 'support-agent', 'support-manager',"
            + " 'marketer', 'analyst', 'admin')";
    static final String WRITES =
            "hasAnyRole('sales-rep', 'sales-manager', 'support-agent', 'support-manager', 'admin')";
    static final String ADMIN = "hasRole('admin')";

    private Who() {}
}
