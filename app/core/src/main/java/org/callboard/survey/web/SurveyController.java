package org.callboard.survey.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.DayOrMoment;
import org.callboard.access.SubjectPath;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.callboard.survey.SurveyKind;
import org.callboard.survey.Surveys;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What customers said, by REST. */
@RestController
@Lit("api")
@RequestMapping("/api/v1")
class SurveyController {

    private static final String MANAGERS = "hasAnyRole('support-manager', 'analyst', 'admin')";
    private static final String COLLEAGUES =
            "hasAnyRole('support-agent', 'support-manager', 'sales-rep', 'sales-manager',"
                    + " 'marketer', 'analyst', 'admin')";

    private final Surveys surveys;

    SurveyController(Surveys surveys) {
        this.surveys = surveys;
    }

    @GetMapping("/{objects:tickets|people|companies}/{id}/surveys")
    @PreAuthorize(COLLEAGUES)
    Map<String, List<Surveys.Said>> of(@PathVariable String objects, @PathVariable UUID id) {
        return Map.of("items", surveys.of(SubjectPath.subject("surveys", objects, id)));
    }

    @GetMapping("/surveys/figures")
    @PreAuthorize(MANAGERS)
    Surveys.Figures figures(
            @RequestParam(defaultValue = "CSAT") SurveyKind kind,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String agent,
            @RequestParam(required = false) String team,
            @RequestParam(required = false) String category,
            @RequestParam(required = false) String by) {
        return surveys.figures(new Surveys.Query(kind, start(from), end(to), agent, team, category, null, by));
    }

    @GetMapping("/surveys/answers")
    @PreAuthorize(MANAGERS)
    Surveys.Slice answers(
            @RequestParam(defaultValue = "CSAT") SurveyKind kind,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String agent,
            @RequestParam(required = false) String team,
            @RequestParam(required = false) String category,
            @RequestParam(required = false) Integer score,
            @RequestParam(defaultValue = "answered") String which,
            @RequestParam(required = false) String before,
            @RequestParam(defaultValue = "50") int size) {
        return surveys.list(
                new Surveys.Query(kind, start(from), end(to), agent, team, category, score, null),
                which(which),
                before,
                size);
    }

    private static Surveys.Which which(String word) {
        return Arrays.stream(Surveys.Which.values())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new BadInput("which", "Say asked, answered, good or bad."));
    }

    private static Instant start(String from) {
        return DayOrMoment.start("from", from);
    }

    private static Instant end(String to) {
        return DayOrMoment.end("to", to);
    }
}
