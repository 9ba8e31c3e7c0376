package org.callboard.lead;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Where a lead stood before a merge, for the way back. A survivor that was done with goes on where one of the others was
 * still worked on: work that is open is never closed by a merge.
 *
 * @param duplicateOf the known lead it was attached to
 */
record MergedStanding(LeadStatus status, UUID duplicateOf, String closeReason) {

    /** What counts most first; of a qualified lead nothing is lost, for it is the one that stays. */
    private static final List<LeadStatus> LIVELIEST = List.of(
            LeadStatus.QUALIFIED,
            LeadStatus.ASSIGNED,
            LeadStatus.NURTURING,
            LeadStatus.NEW,
            LeadStatus.DISQUALIFIED,
            LeadStatus.DUPLICATE);

    /** @param all the survivor's first @param merged ids of all of them */
    static MergedStanding ofSurvivor(List<MergedStanding> all, Set<UUID> merged) {
        MergedStanding own = all.get(0);
        if (own.status != LeadStatus.DISQUALIFIED && own.status != LeadStatus.DUPLICATE) {
            return own;
        }
        return all.stream()
                .filter(one -> one.duplicateOf == null || !merged.contains(one.duplicateOf))
                .reduce((a, b) -> LIVELIEST.indexOf(b.status) < LIVELIEST.indexOf(a.status) ? b : a)
                .orElse(own);
    }

    Map<String, Object> kept() {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("status", status.name());
        kept.put("duplicateOf", duplicateOf == null ? null : duplicateOf.toString());
        kept.put("closeReason", closeReason);
        return kept;
    }

    static MergedStanding of(Map<?, ?> kept) {
        return new MergedStanding(
                LeadStatus.valueOf((String) kept.get("status")),
                Optional.ofNullable((String) kept.get("duplicateOf"))
                        .map(UUID::fromString)
                        .orElse(null),
                (String) kept.get("closeReason"));
    }

    static Map<String, Object> kept(Map<UUID, MergedStanding> standings) {
        return standings.entrySet().stream()
                .collect(Collectors.toMap(
                        one -> one.getKey().toString(), one -> one.getValue().kept()));
    }
}
