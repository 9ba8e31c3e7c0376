package org.callboard.survey.answer;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Subject;
import org.callboard.survey.SurveyKind;

/** One question to one person. @param score {@code null} while they did not answer */
public record Invitation(
        UUID id,
        SurveyKind kind,
        Subject subject,
        String title,
        String agent,
        String team,
        String category,
        byte[] recipient,
        Instant askedAt,
        Instant openUntil,
        Integer score,
        String comment,
        Instant answeredAt) {

    /** @throws Conflict when it takes no answer any more */
    void requireOpen(Instant now, Duration change) {
        if (answeredAt == null && now.isAfter(openUntil)) {
            throw new Conflict("This survey is over. Thank you for wanting to tell us; just answer our last message.");
        }
        if (answeredAt != null && now.isAfter(answeredAt.plus(change))) {
            throw new Conflict("You answered this already, and it can no longer be changed. Thank you.");
        }
    }

    public boolean takesAnswers(Instant now, Duration change) {
        try {
            requireOpen(now, change);
            return true;
        } catch (Conflict over) {
            return false;
        }
    }
}
