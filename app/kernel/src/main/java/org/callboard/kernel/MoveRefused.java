package org.callboard.kernel;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A subject does not go on to the stage that was asked for, and nothing moved. Becomes a 409 problem that says field by
 * field what is missing, and what else speaks against it.
 */
public class MoveRefused extends Conflict {

    /**
     * @param field whose value is missing, in the caller's words: {@code closeOn}, {@code custom.region}
     * @param text one sentence for people, with the remedy
     */
    public record Missing(String field, String text) {}

    private final transient List<Missing> missing;
    private final transient List<String> reasons;

    public MoveRefused(String reason) {
        this(List.of(), List.of(reason));
    }

    /** @param reasons sentences for people, of what no field can mend */
    public MoveRefused(List<Missing> missing, List<String> reasons) {
        super(said(missing, reasons));
        this.missing = List.copyOf(missing);
        this.reasons = List.copyOf(reasons);
    }

    public List<Missing> missing() {
        return missing;
    }

    public List<String> reasons() {
        return reasons;
    }

    private static String said(List<Missing> missing, List<String> reasons) {
        String said = Stream.concat(reasons.stream(), missing.stream().map(Missing::text))
                .collect(Collectors.joining(" "));
        return said.isBlank() ? "It cannot move there." : said;
    }
}
