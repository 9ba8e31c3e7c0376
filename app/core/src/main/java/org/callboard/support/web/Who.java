package org.callboard.support.web;

/** Who comes through which door, as {@code @PreAuthorize} says it; what they then see of it is the room's business. */
final class Who {

    static final String READS = "hasAnyRole('support-agent', 'support-manager', 'analyst', 'admin')";
    static final String WORKS = "hasAnyRole('support-agent', 'support-manager', 'admin')";
    static final String KEEPS = "hasAnyRole('support-manager', 'admin')";

    private Who() {}
}
