package org.callboard.lead;

import java.util.Optional;
import java.util.UUID;

/** Leads for those who register customers: as they stand in this transaction. For workers: no viewer, no rights. */
public interface QualifiedLeads {

    /** With every custom field, whoever may see it. Empty when it is gone. */
    Optional<LeadView> find(UUID leadId);
}
