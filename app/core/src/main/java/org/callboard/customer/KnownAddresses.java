package org.callboard.customer;

import java.util.UUID;

/** Who is behind an e-mail address, whoever may see them: for the house, which puts mails where they belong. */
public interface KnownAddresses {

    Known of(String email);

    /**
     * @param personId {@code null} when nobody has the address
     * @param companyId that they work for, else the one company of the address's domain; {@code null} when there is none
     */
    record Known(UUID personId, UUID companyId) {}
}
