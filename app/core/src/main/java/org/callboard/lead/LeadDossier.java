package org.callboard.lead;

import java.util.List;
import java.util.UUID;

/** What scoring needs of a lead, and where it leaves the result. For workers: no viewer, no rights. */
public interface LeadDossier {

    /** Whether there still is such a lead: a process may outlive it. */
    boolean knows(UUID leadId);

    /** The lead and what it did lately, as facts of the rules' vocabulary {@code org.callboard.rules.lead}. */
    List<Object> facts(UUID leadId);

    /** The lead itself and all that were merged into it. */
    List<UUID> withMerged(UUID leadId);

    /** The kind of its newest behaviour since {@code after}; {@code null} when there is none. */
    String newestBehaviourSince(UUID leadId, java.time.Instant after);

    void keepScore(UUID leadId, int score, Grade grade, int release);
}
