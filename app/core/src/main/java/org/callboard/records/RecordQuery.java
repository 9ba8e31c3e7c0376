package org.callboard.records;

import java.util.List;
import java.util.stream.Stream;

/** Which records of a kind are wanted: all that hold each word of the text and meet each criterion. */
public record RecordQuery(String text, List<Criterion> criteria) {

    public RecordQuery {
        criteria = List.copyOf(criteria);
    }

    public static RecordQuery all() {
        return new RecordQuery(null, List.of());
    }

    public static RecordQuery matching(String text) {
        return new RecordQuery(text, List.of());
    }

    public RecordQuery and(Criterion more) {
        return new RecordQuery(
                text, Stream.concat(criteria.stream(), Stream.of(more)).toList());
    }
}
