package org.callboard.support;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What was agreed with companies about support. */
public interface Contracts {

    /** Of a company, the newest first. @throws org.callboard.kernel.NotFound when the company is out of sight */
    List<Contract> of(UUID company);

    /** Tickets under way of the company are promised anew. @throws org.callboard.kernel.Forbidden for all but managers and admins */
    Contract put(Contract contract);

    /**
     * @param id {@code null} for a new one
     * @param tier {@code BASIC}, {@code SILVER} or {@code GOLD}
     * @param calendar {@code null} for the one that the rules name
     * @param endsOn last day; {@code null} for no end
     */
    record Contract(
            UUID id, UUID companyId, String name, String tier, String calendar, LocalDate startsOn, LocalDate endsOn) {}
}
