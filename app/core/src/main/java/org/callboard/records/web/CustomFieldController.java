package org.callboard.records.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.access.EntityTag;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.callboard.records.CustomField;
import org.callboard.records.CustomFields;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door where admins add fields to kinds of records. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/custom-fields")
@PreAuthorize("hasRole('admin')")
class CustomFieldController {

    record Order(String kind, List<UUID> ids) {}

    private final CustomFields fields;

    CustomFieldController(CustomFields fields) {
        this.fields = fields;
    }

    /** Of one kind, or of all; retired ones come last. */
    @GetMapping
    @PreAuthorize("hasRole('admin')")
    Map<String, List<Map<String, Object>>> all(@RequestParam(required = false) String kind) {
        List<String> kinds = kind == null ? fields.kinds() : List.of(kind);
        return items(kinds.stream().flatMap(one -> fields.of(one).stream()).toList());
    }

    private static Map<String, List<Map<String, Object>>> items(List<CustomField> fields) {
        return Map.of("items", fields.stream().map(FieldJson::of).toList());
    }

    @PostMapping
    @PreAuthorize("hasRole('admin')")
    ResponseEntity<Map<String, Object>> add(@RequestBody Map<String, Object> body) {
        Map<String, Object> said = new LinkedHashMap<>(body);
        String kind = text(said.remove("kind"), "kind", true);
        String key = text(said.remove("key"), "key", false);
        CustomField added = told(() -> fields.add(kind, key, FieldJson.draft(said, Set.of())));
        return ResponseEntity.created(URI.create("/api/v1/custom-fields/" + added.id()))
                .eTag(EntityTag.of(added.version()))
                .body(FieldJson.of(added));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasRole('admin')")
    ResponseEntity<Map<String, Object>> read(@PathVariable UUID id) {
        return answer(fields.get(id));
    }

    /** JSON merge patch: what is missing stays, {@code null} clears. */
    @PatchMapping("/{id}")
    @PreAuthorize("hasRole('admin')")
    ResponseEntity<Map<String, Object>> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Map<String, Object> body) {
        CustomField known = fields.get(id);
        long seen = EntityTag.seen(ifMatch, known::version);
        return answer(told(() -> fields.change(id, seen, FieldJson.patched(known, body))));
    }

    @PostMapping("/{id}/retire")
    @PreAuthorize("hasRole('admin')")
    ResponseEntity<Map<String, Object>> retire(
            @PathVariable UUID id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch) {
        return answer(fields.retire(id, seen(id, ifMatch)));
    }

    @PostMapping("/{id}/reinstate")
    @PreAuthorize("hasRole('admin')")
    ResponseEntity<Map<String, Object>> reinstate(
            @PathVariable UUID id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch) {
        return answer(fields.reinstate(id, seen(id, ifMatch)));
    }

    @PostMapping("/order")
    @PreAuthorize("hasRole('admin')")
    Map<String, List<Map<String, Object>>> order(@RequestBody Order order) {
        return items(fields.order(order.kind(), order.ids()));
    }

    /** An act that overwrites nothing needs no version; who sends one wants it kept. */
    private long seen(UUID id, String ifMatch) {
        long current = fields.get(id).version();
        return ifMatch == null ? current : EntityTag.seen(ifMatch, () -> current);
    }

    private static <T> T told(Supplier<T> act) {
        try {
            return act.get();
        } catch (BadInput problem) {
            throw FieldJson.told(problem);
        }
    }

    private static String text(Object value, String name, boolean required) {
        if (value == null && !required || value instanceof String) {
            return (String) value;
        }
        throw new BadInput(name, value == null ? "Is missing." : "Expected a text.");
    }

    private static ResponseEntity<Map<String, Object>> answer(CustomField field) {
        return ResponseEntity.ok().eTag(EntityTag.of(field.version())).body(FieldJson.of(field));
    }
}
