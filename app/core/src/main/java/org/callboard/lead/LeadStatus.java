package org.callboard.lead;

/** Where a lead stands, in the words of the trade. */
public enum LeadStatus {
    /** Captured, not yet scored and assigned. */
    NEW,
    /** With somebody who shall contact them. */
    ASSIGNED,
    /** Parked until they act or the follow-up date comes. */
    NURTURING,
    QUALIFIED,
    DISQUALIFIED,
    /** The same person as a lead already known; attached to that one. */
    DUPLICATE
}
