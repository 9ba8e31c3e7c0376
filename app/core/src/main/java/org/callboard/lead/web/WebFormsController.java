package org.callboard.lead.web;

import java.util.List;
import java.util.Map;
import org.callboard.access.EntityTag;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.callboard.lead.WebForm;
import org.callboard.lead.WebForms;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door to the public forms' definitions. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/web-forms")
class WebFormsController {

    /** A form as written; its id stands in the address, its version in If-Match. */
    record Wish(
            String title,
            String intro,
            String button,
            String thankYou,
            String source,
            String campaign,
            List<String> fields,
            List<String> required,
            List<String> allowedHosts,
            Boolean active,
            String id,
            Long version) {

        WebForm form(String formId, long seen) {
            if (id != null && !id.equals(formId)) {
                throw new BadInput("id", "Says another form than the address.");
            }
            return new WebForm(
                    formId,
                    title,
                    intro,
                    button,
                    thankYou,
                    source,
                    campaign,
                    fields,
                    required,
                    allowedHosts,
                    active == null || active,
                    seen);
        }
    }

    private final WebForms forms;

    WebFormsController(WebForms forms) {
        this.forms = forms;
    }

    @GetMapping
    @PreAuthorize(Who.RUNS_FORMS)
    Map<String, List<WebForm>> all() {
        return Map.of("items", forms.all());
    }

    /** What a form may ask for. */
    @GetMapping("/-/fields")
    @PreAuthorize(Who.RUNS_FORMS)
    Map<String, List<String>> fields() {
        return Map.of("items", forms.offered());
    }

    @GetMapping("/{id}")
    @PreAuthorize(Who.RUNS_FORMS)
    ResponseEntity<WebForm> read(@PathVariable String id) {
        return answer(HttpStatus.OK, forms.get(id));
    }

    /** Without If-Match it makes a new form and refuses to replace one. */
    @PutMapping("/{id}")
    @PreAuthorize(Who.RUNS_FORMS)
    ResponseEntity<WebForm> write(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Wish wish) {
        long seen = ifMatch == null
                ? 0
                : EntityTag.seen(ifMatch, () -> forms.get(id).version());
        return answer(seen == 0 ? HttpStatus.CREATED : HttpStatus.OK, forms.save(wish.form(id, seen)));
    }

    private static ResponseEntity<WebForm> answer(HttpStatus status, WebForm form) {
        return ResponseEntity.status(status).eTag(EntityTag.of(form.version())).body(form);
    }
}
