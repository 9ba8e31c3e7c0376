package org.callboard.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.callboard.guest.GuestLinks;
import org.callboard.guest.GuestPage;
import org.callboard.guest.GuestPages;
import org.callboard.guest.GuestRate;
import org.callboard.guest.GuestTemplate;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Lit;
import org.callboard.survey.SurveyKind;
import org.callboard.survey.answer.Answering;
import org.callboard.survey.answer.Invitation;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page behind the link of a survey; no log-in, no script, no cookie. A link with a score only proposes it: programs that
 * look at every link of a mail must not answer.
 */
@RestController
@Lit({"api", "ui"})
@PreAuthorize("permitAll()")
class AnswerController {

    private static final String LINK = "/survey/{token:" + GuestLinks.TOKEN + "}";
    private static final String BROKEN_LINK = "/survey/{broken:(?:.{1,53}|.{55,400})}";
    private static final int LOOKS = 120;
    private static final int ANSWERS = 30;

    private final Answering answering;
    private final GuestPages pages;
    private final GuestRate rate;
    private final GuestTemplate form = GuestTemplate.of(AnswerController.class, "survey");

    AnswerController(Answering answering, GuestPages pages, GuestRate rate) {
        this.answering = answering;
        this.pages = pages;
        this.rate = rate;
    }

    @GetMapping(LINK)
    ResponseEntity<String> show(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String score,
            @RequestParam(defaultValue = "") String thanks,
            HttpServletRequest request) {
        if (rate.isTooOften("survey.look", request.getRemoteAddr(), LOOKS)) {
            return pages.later();
        }
        return answering
                .open(token)
                .map(asked -> asked.open()
                        ? page(HttpStatus.OK, asked.invitation(), token, score, null, List.of(), thanks.equals("yes"))
                        : over(asked.invitation()))
                .orElseGet(this::notThere);
    }

    @PostMapping(LINK)
    ResponseEntity<String> answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String score,
            @RequestParam(defaultValue = "") String comment,
            HttpServletRequest request) {
        if (rate.isTooOften("survey.answer", request.getRemoteAddr(), ANSWERS)) {
            return pages.later();
        }
        try {
            return answering.answer(token, score, comment)
                    ? GuestPages.to("/survey/" + token + "?thanks=yes")
                    : notThere();
        } catch (BadInput wrong) {
            List<String> errors =
                    wrong.fields().stream().map(BadInput.Field::message).toList();
            return answering
                    .open(token)
                    .map(asked -> page(
                            HttpStatus.UNPROCESSABLE_ENTITY, asked.invitation(), token, score, comment, errors, false))
                    .orElseGet(this::notThere);
        } catch (Conflict over) {
            return pages.say(HttpStatus.CONFLICT, "Too late", over.getMessage());
        }
    }

    @PostMapping(LINK + "/never")
    ResponseEntity<String> never(@PathVariable String token, HttpServletRequest request) {
        if (rate.isTooOften("survey.answer", request.getRemoteAddr(), ANSWERS)) {
            return pages.later();
        }
        return answering.neverAgain(token)
                ? pages.say(HttpStatus.OK, "We will not ask again", "You get no more surveys from us.")
                : notThere();
    }

    @GetMapping(BROKEN_LINK)
    ResponseEntity<String> broken(@PathVariable String broken) {
        return notThere();
    }

    private ResponseEntity<String> over(Invitation one) {
        return one.answeredAt() == null
                ? pages.say(
                        HttpStatus.GONE,
                        "This survey is over",
                        "It stood open until " + one.openUntil().toString().substring(0, 10)
                                + ". Thank you for wanting to tell us; just answer our last message.")
                : pages.say(
                        HttpStatus.GONE,
                        "You answered this already",
                        "Thank you. What you said can no longer be changed; just answer our last message.");
    }

    private ResponseEntity<String> notThere() {
        return pages.say(
                HttpStatus.NOT_FOUND,
                "There is no survey at this address",
                "The link is incomplete or too old. Open it again from the message, in one piece.");
    }

    private ResponseEntity<String> page(
            HttpStatus status,
            Invitation one,
            String token,
            String score,
            String comment,
            List<String> errors,
            boolean thanked) {
        String chosen = !score.isEmpty() || one.score() == null ? score : String.valueOf(one.score());
        Map<String, Object> values = new HashMap<>();
        values.put("token", token);
        values.put("title", one.title());
        values.put("csat", one.kind() == SurveyKind.CSAT);
        values.put(
                "scores",
                IntStream.rangeClosed(one.kind().lowest(), one.kind().highest())
                        .mapToObj(n -> Map.of(
                                "score",
                                String.valueOf(n),
                                "chosen",
                                String.valueOf(n).equals(chosen)))
                        .toList());
        values.put("comment", comment == null ? one.comment() : comment);
        values.put("errors", errors);
        values.put("wrong", !errors.isEmpty());
        values.put("thanked", thanked && one.answeredAt() != null);
        values.put("answered", one.answeredAt() != null);
        return pages.answer(status, GuestPage.closed("How did we do?", form.fill(values)));
    }
}
