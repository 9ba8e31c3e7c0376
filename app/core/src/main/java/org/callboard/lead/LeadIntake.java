package org.callboard.lead;

import java.util.UUID;

/** The door: a lead comes in, is kept, and is announced to the processes, all or nothing. */
public interface LeadIntake {

    /** @throws org.callboard.kernel.BadInput one entry per bad field */
    UUID capture(CaptureLead lead);
}
