package org.callboard.lead;

import java.util.UUID;

/** The door: a lead comes in, is kept, and is announced to the processes, all or nothing. */
public interface LeadIntake {

    /** @throws org.callboard.kernel.BadInput one entry per bad field */
    UUID capture(CaptureLead lead);

    /**
     * The same for a request that may be sent again: the second time nothing is captured and the first answer stands.
     *
     * @param key the caller's own mark of the request, at most 200 characters; each caller has their own keys
     * @throws org.callboard.kernel.Conflict when the key came with another lead before
     */
    UUID captureOnce(String key, CaptureLead lead);
}
