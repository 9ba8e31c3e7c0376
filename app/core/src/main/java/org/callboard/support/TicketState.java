package org.callboard.support;

import java.util.Locale;

/** Where a ticket stands with its customer. */
public enum TicketState {
    OPEN,
    /** The customer was asked something; the clocks stand still. */
    WAITING,
    /** Answered as far as we know; the customer may still say no. */
    SOLVED,
    CLOSED;

    /** As a sentence says it: the ticket is open. */
    public String words() {
        return this == WAITING ? "waiting for its customer" : name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody of the house, or the customer, still has to do something. */
    public boolean isUnderWay() {
        return this == OPEN || this == WAITING;
    }
}
