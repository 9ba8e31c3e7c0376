package org.callboard.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Counts how often a customer found an answer and did not have to write to us. */
public interface Inquiries {

    /**
     * Somebody asks; what may answer it is proposed.
     *
     * @param place where they ask: {@code help}, {@code portal}, {@code form}, {@code chat}
     */
    default Proposal ask(String place, String text, String language) {
        return ask(place, text, language, null);
    }

    /** @param earlier a question that this goes on with, while somebody types; {@code null} for none */
    Proposal ask(String place, String text, String language, UUID earlier);

    /** They read one of those. What is no inquiry, or too old, counts nothing. */
    void read(UUID inquiry, UUID article);

    /** They wrote to us all the same. */
    void sent(UUID inquiry);

    Deflection count(Instant from, Instant to);

    /** What stands behind a number of {@link #count}, the newest first; for managers. @param before {@link Slice#next} of the slice before */
    Slice list(Which which, Instant from, Instant to, String before, int size);

    /** Which of the questions; as in {@link Deflection}. */
    enum Which {
        ASKED,
        ANSWERED,
        READ,
        SENT,
        DEFLECTED
    }

    /**
     * @param text what was asked, cut
     * @param read title of what they read; {@code null} when they read nothing, or it is gone
     */
    record Asked(
            UUID id,
            String place,
            String language,
            String text,
            int proposed,
            UUID readId,
            String read,
            boolean sent,
            Instant at) {}

    record Slice(List<Asked> items, String next) {}

    record Proposal(UUID inquiry, List<Library.Hit> hits) {}

    /**
     * @param asked how often somebody asked
     * @param answered to how many something was proposed
     * @param read how many read it
     * @param sent how many wrote to us
     * @param deflected how many read, and did not write to us
     */
    record Deflection(long asked, long answered, long read, long sent, long deflected) {}
}
