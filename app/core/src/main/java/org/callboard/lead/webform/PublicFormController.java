package org.callboard.lead.webform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.guest.AllowedHosts;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Causes;
import org.callboard.kernel.Lit;
import org.callboard.lead.LeadIntake;
import org.callboard.lead.OpenForm;
import org.callboard.lead.WebForm;
import org.callboard.lead.WebForms;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The forms' own pages; no log-in, no script, no cookie. */
@RestController
@Lit("api")
@PreAuthorize("permitAll()")
class PublicFormController {

    private static final String ID = "{id:[a-z0-9-]{1,60}}";
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final WebForms forms;
    private final LeadIntake intake;
    private final FormRate rate;

    PublicFormController(WebForms forms, LeadIntake intake, FormRate rate) {
        this.forms = forms;
        this.intake = intake;
        this.rate = rate;
    }

    @GetMapping("/forms/" + ID)
    @PreAuthorize("permitAll()")
    ResponseEntity<String> show(@PathVariable String id) {
        return forms.open(id)
                .map(form -> page(HttpStatus.OK, form, FormPage.empty(form)))
                .orElseGet(PublicFormController::notFound);
    }

    @GetMapping("/forms/" + ID + "/thanks")
    @PreAuthorize("permitAll()")
    ResponseEntity<String> thank(@PathVariable String id) {
        return forms.open(id)
                .map(form -> page(
                        HttpStatus.OK,
                        form,
                        Html.notice(form.form().title(), form.form().thankYou())))
                .orElseGet(PublicFormController::notFound);
    }

    @PostMapping("/forms/" + ID)
    @PreAuthorize("permitAll()")
    ResponseEntity<String> take(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        Optional<OpenForm> open = forms.open(id);
        if (open.isEmpty()) {
            return notFound();
        }
        OpenForm form = open.get();
        if (!AllowedHosts.mayComeFrom(request, form.form().allowedHosts())) {
            String sentence = "This form may not be sent from the page you came from.";
            return page(HttpStatus.FORBIDDEN, form, Html.notice("Not from there", sentence));
        }
        if (rate.isTooOften(request.getRemoteAddr())) {
            String sentence = "You sent this a few times already. Please try again later.";
            return page(HttpStatus.TOO_MANY_REQUESTS, form, Html.notice("Later, please", sentence));
        }
        return keep(new SentForm(form, typed));
    }

    private ResponseEntity<String> keep(SentForm sent) {
        OpenForm form = sent.form();
        // A machine is thanked like anybody, or it would learn what gave it away.
        if (!sent.byMachine()) {
            try {
                Causes.within(Cause.house("web form " + form.id()), () -> intake.capture(sent.lead()));
            } catch (BadInput mistakes) {
                return page(HttpStatus.UNPROCESSABLE_ENTITY, form, FormPage.again(sent, mistakes.fields()));
            }
        }
        // A page of its own: reloading it sends nothing twice.
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/forms/" + form.id() + "/thanks")
                .build();
    }

    private ResponseEntity<String> page(HttpStatus status, OpenForm form, String html) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).contentType(HTML).header("Content-Security-Policy", policy(form.form()));
        if (status == HttpStatus.TOO_MANY_REQUESTS) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(rate.window().toSeconds()));
        }
        return answer.body(html);
    }

    private static ResponseEntity<String> notFound() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(HTML)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'")
                .body(Html.notice("No such form", "There is no form at this address, or it was closed."));
    }

    /** Shown by pages of this house, and of the hosts that the form names. */
    private static String policy(WebForm form) {
        String ancestors =
                Stream.concat(Stream.of("'self'"), form.allowedHosts().stream()).collect(Collectors.joining(" "));
        return "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors "
                + ancestors;
    }
}
