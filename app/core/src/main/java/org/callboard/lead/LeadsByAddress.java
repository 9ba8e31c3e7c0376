package org.callboard.lead;

import java.util.Optional;
import java.util.UUID;

/** Leads that are being worked on, by whom they are: for the house, which puts mails and calls where they belong. No rights are asked. */
public interface LeadsByAddress {

    /** The newest open one of this e-mail address. */
    Optional<UUID> open(String email);

    /** The newest open one of this phone number. @param number E.164, like {@code +4930901820} */
    Optional<UUID> openOfNumber(String number);
}
