package org.callboard.activity.web;

/** Who comes through which door, as {@code @PreAuthorize} says it; what they then see is the subject's business. */
final class Staff {

    static final String READS = "hasAnyRole('sales-rep', 'sales-manager', 'support-agent', 'support-manager',"
            + " 'marketer', 'analyst', 'admin')";
    static final String WORKS = "hasAnyRole('sales-rep', 'sales-manager', 'support-agent', 'support-manager', 'admin')";

    private Staff() {}
}
