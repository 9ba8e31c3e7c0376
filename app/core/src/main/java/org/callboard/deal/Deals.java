package org.callboard.deal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Deals for their neighbours; lists, changes, imports and exports are those of every {@linkplain
 * org.callboard.records.Records record} of kind {@code deal}.
 */
public interface Deals {

    String KIND = "deal";

    /** A merged one answers with the one it lives on in. @throws org.callboard.kernel.NotFound also when out of sight */
    DealView get(UUID deal);

    /** The deal that a lead became; empty also when it is out of sight. */
    Optional<DealView> ofLead(UUID lead);

    /** Where it stood, the first stay first; at most 500. @throws org.callboard.kernel.NotFound also when out of sight */
    List<StageVisit> history(UUID deal);
}
