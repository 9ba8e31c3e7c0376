package org.callboard.lead;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callboard.records.Criterion;

/** Which leads are wanted; {@code null} or empty means any. {@code owner} "-" means unassigned; {@code custom} is about custom fields. */
public record LeadQuery(
        String text,
        Set<LeadStatus> status,
        Set<Grade> grade,
        String owner,
        String team,
        String source,
        String campaign,
        String country,
        String tag,
        Integer minScore,
        Integer maxScore,
        LocalDate createdFrom,
        LocalDate createdTo,
        UUID importId,
        List<Criterion> custom) {

    public LeadQuery {
        custom = custom == null ? List.of() : List.copyOf(custom);
    }

    public static LeadQuery all() {
        return new LeadQuery(
                null, Set.of(), Set.of(), null, null, null, null, null, null, null, null, null, null, null, List.of());
    }

    public static LeadQuery matching(String text) {
        return new LeadQuery(
                text, Set.of(), Set.of(), null, null, null, null, null, null, null, null, null, null, null, List.of());
    }
}
