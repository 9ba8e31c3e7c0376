package org.callboard.customer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.matching.Verdict;

/** Which companies and people may be the same, cut to what the current user may see. Kinds: company, person. */
public interface Duplicates {

    /** Those that look like this record, the best first, without those of which somebody said "not the same". */
    List<Candidate> of(String kind, UUID id);

    /** Those that a record with these values would look like; asked before one is created. @param values by field name */
    List<Candidate> like(String kind, Map<String, Object> values);

    /** Somebody knows better: the two are not the same. Remembered, told on both timelines. */
    void notTheSame(String kind, UUID one, UUID other);

    /** Takes {@link #notTheSame} back. */
    void maybeTheSame(String kind, UUID one, UUID other);

    /**
     * @param title what people call it
     * @param score 0 to 1
     * @param reasons sentences for people, for and against, the weightiest first
     */
    record Candidate(UUID id, String title, double score, Verdict verdict, List<String> reasons) {}
}
