package org.callboard.customer.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.EntityTag;
import org.callboard.customer.consent.Purposes;
import org.callboard.customer.consent.Purposes.Draft;
import org.callboard.customer.consent.Purposes.Purpose;
import org.callboard.kernel.Lit;
import org.callboard.kernel.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door where admins say what messages are sent for. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/consent-purposes")
@PreAuthorize("hasRole('admin')")
class PurposesController {

    record New(String key, String label, Boolean needsConsent) {}

    /** What is missing stays. */
    record Change(String label, Boolean needsConsent) {}

    record Order(List<UUID> ids) {}

    private final Purposes purposes;

    PurposesController(Purposes purposes) {
        this.purposes = purposes;
    }

    @GetMapping
    @PreAuthorize("hasRole('admin')")
    Map<String, List<Purpose>> all() {
        return Map.of("items", purposes.all());
    }

    /** Who says nothing of it gets the careful answer: a yes is needed. */
    @PostMapping
    @PreAuthorize("hasRole('admin')")
    ResponseEntity<Purpose> add(@RequestBody New wish) {
        Purpose added =
                purposes.add(wish.key(), new Draft(wish.label(), wish.needsConsent() == null || wish.needsConsent()));
        return ResponseEntity.created(URI.create("/api/v1/consent-purposes/" + added.id()))
                .eTag(EntityTag.of(added.version()))
                .body(added);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasRole('admin')")
    ResponseEntity<Purpose> read(@PathVariable UUID id) {
        return answer(known(id));
    }

    @PatchMapping("/{id}")
    @PreAuthorize("hasRole('admin')")
    ResponseEntity<Purpose> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Change wish) {
        Purpose known = known(id);
        Draft draft = new Draft(
                wish.label() == null ? known.label() : wish.label(),
                wish.needsConsent() == null ? known.needsConsent() : wish.needsConsent());
        return answer(purposes.change(id, EntityTag.seen(ifMatch, known::version), draft));
    }

    @PostMapping("/{id}/retire")
    @PreAuthorize("hasRole('admin')")
    ResponseEntity<Purpose> retire(@PathVariable UUID id) {
        return answer(purposes.retire(id, known(id).version()));
    }

    @PostMapping("/{id}/reinstate")
    @PreAuthorize("hasRole('admin')")
    ResponseEntity<Purpose> reinstate(@PathVariable UUID id) {
        return answer(purposes.reinstate(id, known(id).version()));
    }

    @PostMapping("/order")
    @PreAuthorize("hasRole('admin')")
    Map<String, List<Purpose>> order(@RequestBody Order order) {
        return Map.of("items", purposes.order(order.ids()));
    }

    private Purpose known(UUID id) {
        return purposes.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("purpose", id));
    }

    private static ResponseEntity<Purpose> answer(Purpose purpose) {
        return ResponseEntity.ok().eTag(EntityTag.of(purpose.version())).body(purpose);
    }
}
