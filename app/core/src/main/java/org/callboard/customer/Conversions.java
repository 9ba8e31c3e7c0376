package org.callboard.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which customer a qualified lead became; cut to what the current user may see. */
public interface Conversions {

    /** Empty while it has not become one. @throws org.callboard.kernel.NotFound when the lead is out of sight */
    Optional<Conversion> ofLead(UUID lead);

    /** The leads that became this person, newest first. @throws org.callboard.kernel.NotFound when out of sight */
    List<Conversion> ofPerson(UUID person);

    /** The leads that became people of this company, newest first, at most 20. */
    List<Conversion> ofCompany(UUID company);

    /**
     * @param companyId {@code null} when the lead says no company, or the viewer may not see it
     * @param personId {@code null} when the viewer may not see them
     * @param companyHow how the company was found; {@code null} without one
     */
    record Conversion(
            UUID leadId,
            UUID companyId,
            String company,
            How companyHow,
            UUID personId,
            String person,
            How personHow,
            Instant at,
            String by) {}

    /** How the one a lead became was found. */
    enum How {
        /** Unknown until then. */
        NEW,
        /** Known beyond doubt. */
        LINKED,
        /** Somebody was asked and said that they are the same. */
        ASKED
    }
}
