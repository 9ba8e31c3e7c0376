package org.callboard.survey;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.Subject;

/** What customers said about our work. */
public interface Surveys {

    /** Those about a subject in the current user's sight, the newest first. */
    List<Said> of(Subject subject);

    /** For managers. @throws org.callboard.kernel.Forbidden for others */
    Figures figures(Query query);

    /** What stands behind a figure, the newest first. @param before {@link Slice#next} of the slice before */
    Slice list(Query query, Which which, String before, int size);

    /** Which of those who were asked. */
    enum Which {
        ASKED,
        ANSWERED,
        /** Satisfied, or promoting us. */
        GOOD,
        /** Not satisfied, or detracting from us. */
        BAD
    }

    /**
     * Asked within a time; {@code null} wants all, and an empty agent, team or category those who have none.
     *
     * @param by what to group by: {@code agent}, {@code team}, {@code category}, {@code score}; {@code null} for nothing
     */
    record Query(
            SurveyKind kind,
            Instant from,
            Instant to,
            String agent,
            String team,
            String category,
            Integer score,
            String by) {}

    /** @param score {@code null} while they did not answer */
    record Said(
            UUID id,
            SurveyKind kind,
            Subject subject,
            String title,
            String agent,
            String team,
            String category,
            Integer score,
            String comment,
            Instant askedAt,
            Instant answeredAt) {}

    record Slice(List<Said> items, String next) {}

    /** @param groups by name; one without a name is under {@code ""} */
    record Figures(Figure all, Map<String, Figure> groups) {}

    /**
     * @param good satisfied, or promoting us
     * @param bad not satisfied, or detracting from us
     * @param mean of the scores; {@code null} when nobody answered
     * @param value CSAT: per cent of the answers that are satisfied; NPS: per cent that promote less per cent that detract
     */
    record Figure(long asked, long answered, long good, long bad, BigDecimal mean, BigDecimal value) {}
}
