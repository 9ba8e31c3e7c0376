package org.callboard.quote;

import java.util.UUID;

/** Somebody who has a say before a quote leaves the house, like an approval; implemented by whoever needs it. */
public interface QuoteGate {

    /** In the transaction that sends it. @throws org.callboard.kernel.Conflict what has to happen first */
    void beforeSending(UUID deal, QuoteView quote);
}
