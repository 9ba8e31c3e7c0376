package org.callboard.portal.web;

import java.util.List;
import java.util.Map;
import org.callboard.access.EntityTag;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.callboard.portal.RequestForm;
import org.callboard.portal.RequestForms;
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

/** The door where admins write the public forms for requests. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/request-forms")
@PreAuthorize("hasRole('admin')")
class RequestFormsController {

    /** A form as written; its id stands in the address, its version in If-Match. */
    record Wish(
            String id,
            String title,
            String intro,
            String button,
            String thankYou,
            String language,
            String queue,
            List<String> allowedHosts,
            Boolean active,
            Long version) {

        RequestForm form(String formId, long seen) {
            if (id != null && !id.equals(formId)) {
                throw new BadInput("id", "Says another form than the address.");
            }
            return new RequestForm(
                    formId, title, intro, button, thankYou, language, queue, hosts(), active == null || active, seen);
        }

        private List<String> hosts() {
            return allowedHosts == null
                    ? List.of()
                    : allowedHosts.stream()
                            .map(host -> host == null ? "" : host)
                            .toList();
        }
    }

    private final RequestForms forms;

    RequestFormsController(RequestForms forms) {
        this.forms = forms;
    }

    @GetMapping
    @PreAuthorize("hasRole('admin')")
    Map<String, List<RequestForm>> all() {
        return Map.of("items", forms.all());
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasRole('admin')")
    ResponseEntity<RequestForm> read(@PathVariable String id) {
        return answer(HttpStatus.OK, forms.get(id));
    }

    /** Without If-Match it makes a new form and refuses to replace one. */
    @PutMapping("/{id}")
    @PreAuthorize("hasRole('admin')")
    ResponseEntity<RequestForm> write(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Wish wish) {
        long seen = ifMatch == null
                ? 0
                : EntityTag.seen(ifMatch, () -> forms.get(id).version());
        return answer(seen == 0 ? HttpStatus.CREATED : HttpStatus.OK, forms.save(wish.form(id, seen)));
    }

    private static ResponseEntity<RequestForm> answer(HttpStatus status, RequestForm form) {
        return ResponseEntity.status(status).eTag(EntityTag.of(form.version())).body(form);
    }
}
