package org.callboard.lead.web;

/** Who comes through which door, as {@code @PreAuthorize} says it; what they then see of it is the desks' business. */
final class Who {

    static final String READS = "hasAnyRole('sales-rep', 'sales-manager', 'marketer', 'analyst', 'admin')";
    static final String CHANGES = "hasAnyRole('sales-rep', 'sales-manager', 'admin')";
    static final String BRINGS_IN = "hasAnyRole('sales-rep', 'sales-manager', 'marketer', 'admin', 'intake')";
    static final String RUNS_FORMS = "hasAnyRole('marketer', 'admin')";

    private Who() {}
}
