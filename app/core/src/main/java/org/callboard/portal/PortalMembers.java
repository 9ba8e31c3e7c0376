package org.callboard.portal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who of the customers may come in; kept by colleagues who see the person. */
public interface PortalMembers {

    /** @throws org.callboard.kernel.NotFound when the person is out of sight */
    Optional<Member> of(UUID person);

    /**
     * Makes them an account and writes to them.
     *
     * @param wholeCompany whether they see the requests of their company, too
     * @throws org.callboard.kernel.BadInput when nobody knows their address, or their company
     */
    Member invite(UUID person, boolean wholeCompany);

    /** Shuts the door, or opens it again. */
    Member block(UUID person, boolean blocked);

    /**
     * @param companyId whose requests they see besides their own; {@code null} for none
     * @param seenAt when they last came in; {@code null} for never
     * @param mailed whether the last invitation went out as a mail; {@code null} when none was asked for
     */
    record Member(
            UUID personId,
            UUID companyId,
            boolean blocked,
            String invitedBy,
            Instant invitedAt,
            Instant seenAt,
            Boolean mailed) {}
}
