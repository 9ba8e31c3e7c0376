package org.callboard.survey.answer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.guest.GuestLinks;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Causes;
import org.callboard.kernel.engine.Processes;
import org.callboard.kernel.engine.Sheltered;
import org.callboard.records.text.FieldCheck;
import org.callboard.survey.SurveyKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever has a link may do with it: answer, change the answer for some days, and never be asked again. */
@Service
public class Answering {

    private static final int LONGEST_COMMENT = 4_000;

    private final InvitationRows rows;
    private final GuestLinks links;
    private final SurveySettings settings;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<Processes> processes;
    private final Clock clock;

    Answering(
            InvitationRows rows,
            GuestLinks links,
            SurveySettings settings,
            ApplicationEventPublisher events,
            ObjectProvider<Processes> processes,
            Clock clock) {
        this.rows = rows;
        this.links = links;
        this.settings = settings;
        this.events = events;
        this.processes = processes;
        this.clock = clock;
    }

    /** @param open whether it takes an answer, or another one */
    public record Asked(Invitation invitation, boolean open) {}

    /** Nothing when the link was not made here, or is older than anybody would wait. */
    @Transactional(readOnly = true)
    public Optional<Asked> open(String token) {
        return id(token)
                .flatMap(rows::find)
                .map(one -> new Asked(one, one.takesAnswers(clock.instant(), settings.change())));
    }

    /**
     * @param score as it was chosen, text from a form
     * @return whether there is such a link
     * @throws BadInput what they have to mend
     * @throws org.callboard.kernel.Conflict when it takes no answer any more
     */
    @Transactional
    @Sheltered
    public boolean answer(String token, String score, String comment) {
        Optional<Invitation> found = id(token).flatMap(rows::lock);
        found.ifPresent(one -> Causes.within(Cause.house("survey link"), () -> {
            take(one, score, comment);
            return null;
        }));
        return found.isPresent();
    }

    private void take(Invitation one, String typed, String comment) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        one.requireOpen(now, settings.change());
        FieldCheck check = new FieldCheck();
        int score = score(one, typed);
        String said = check.lines("comment", comment, LONGEST_COMMENT);
        check.done();
        rows.answer(one.id(), score, said, now);
        if (one.score() == null || one.score() != score) {
            tell(one, score, said);
        }
    }

    private void tell(Invitation one, int score, String said) {
        events.publishEvent(new SurveyEvent(
                one.subject(),
                "survey.answered",
                "%s %d of %d%s"
                        .formatted(
                                one.kind() == SurveyKind.CSAT ? "Satisfaction" : "Recommends us:",
                                score,
                                one.kind().highest(),
                                said == null ? "" : ": " + said),
                details(one, score)));
        processes
                .getObject()
                .announce(
                        "survey.answered",
                        one.subject().id().toString(),
                        Map.of("surveyScore", score, "surveyKind", one.kind().name()));
    }

    private static Map<String, Object> details(Invitation before, int score) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("from", before.score());
        change.put("to", score);
        return Map.of("satisfaction", change);
    }

    private static int score(Invitation one, String typed) {
        if (typed != null && typed.matches("\\d{1,2}") && one.kind().takes(Integer.parseInt(typed))) {
            return Integer.parseInt(typed);
        }
        throw new BadInput(
                "score",
                "Choose a number from %d to %d."
                        .formatted(one.kind().lowest(), one.kind().highest()));
    }

    /** @return whether there is such a link */
    @Transactional
    public boolean neverAgain(String token) {
        Optional<Invitation> found = id(token).flatMap(rows::find);
        found.ifPresent(one -> rows.refuse(one.recipient(), clock.instant()));
        return found.isPresent();
    }

    private Optional<UUID> id(String token) {
        return links.read(Asking.USE, token)
                .filter(link -> clock.instant().isBefore(link.until()))
                .map(GuestLinks.Link::id);
    }
}
