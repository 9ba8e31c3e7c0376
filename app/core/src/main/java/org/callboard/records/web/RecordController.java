package org.callboard.records.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.EntityTag;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.records.Field;
import org.callboard.records.RecordIntake;
import org.callboard.records.RecordKind;
import org.callboard.records.RecordParams;
import org.callboard.records.RecordView;
import org.callboard.records.Records;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Records by REST, the same for every kind; {@link RecordDoors} opens doors of its own for each, at {@code
 * /api/v1/companies} and its like. Who may do what with which is the desk's to say.
 */
@RestController
@Lit("api")
@PreAuthorize("isAuthenticated()")
class RecordController {

    /** @param owner a username; {@code null} takes the records from their owners */
    record Assignment(List<UUID> ids, String owner) {}

    record Tag(List<UUID> ids, String tag) {}

    private final Records records;
    private final RecordIntake intake;
    private final DoorKinds kinds;

    RecordController(Records records, RecordIntake intake, DoorKinds kinds) {
        this.records = records;
        this.intake = intake;
        this.kinds = kinds;
    }

    @PreAuthorize("isAuthenticated()")
    Page<Map<String, Object>> find(
            HttpServletRequest request, @RequestParam MultiValueMap<String, String> filter, PageRequest page) {
        String kind = kinds.of(request).name();
        List<Field> fields = records.fields(kind);
        return records.find(kind, RecordParams.query(fields, filter), page)
                .map(record -> RecordJson.of(fields, record));
    }

    @PreAuthorize("isAuthenticated()")
    ResponseEntity<Map<String, Object>> create(
            HttpServletRequest request,
            @RequestBody Map<String, Object> body,
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        RecordKind kind = kinds.of(request);
        Map<String, Object> values = RecordJson.values(body);
        UUID id = key == null ? records.create(kind.name(), values) : intake.createOnce(key, kind.name(), values);
        return ResponseEntity.created(URI.create("/api/v1/" + kind.plural() + "/" + id))
                .body(Map.of("id", id));
    }

    /** A merged record answers with the one that it lives on in. */
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<Map<String, Object>> read(HttpServletRequest request, @PathVariable UUID id) {
        RecordKind kind = kinds.of(request);
        RecordView record = records.get(kind.name(), id);
        Map<String, Object> object = RecordJson.of(records.fields(kind.name()), record);
        object.putAll(kind.told(record.id()));
        HttpHeaders headers = new HttpHeaders();
        if (!record.id().equals(id)) {
            object.put("mergedFrom", id);
            headers.set(HttpHeaders.CONTENT_LOCATION, "/api/v1/" + kind.plural() + "/" + record.id());
        }
        return ResponseEntity.ok()
                .headers(headers)
                .eTag(EntityTag.of(record.version()))
                .body(object);
    }

    /** JSON merge patch: what is missing stays, {@code null} clears. */
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<Map<String, Object>> change(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Map<String, Object> body) {
        String kind = kinds.of(request).name();
        long seen = EntityTag.seen(ifMatch, () -> records.get(kind, id).version());
        RecordView after = records.change(kind, id, seen, RecordJson.values(body), Map.of());
        return ResponseEntity.ok().eTag(EntityTag.of(after.version())).body(RecordJson.of(records.fields(kind), after));
    }

    @PreAuthorize("isAuthenticated()")
    Map<String, Integer> assign(HttpServletRequest request, @RequestBody Assignment wish) {
        return Map.of("changed", records.assign(kinds.of(request).name(), ids(wish.ids()), wish.owner()));
    }

    @PreAuthorize("isAuthenticated()")
    Map<String, Integer> tag(HttpServletRequest request, @RequestBody Tag wish) {
        return Map.of("changed", records.tag(kinds.of(request).name(), ids(wish.ids()), wish.tag()));
    }

    @PreAuthorize("isAuthenticated()")
    Map<String, Integer> untag(HttpServletRequest request, @RequestBody Tag wish) {
        return Map.of("changed", records.untag(kinds.of(request).name(), ids(wish.ids()), wish.tag()));
    }

    /** Takes the same filter and sort as the list, and writes all of it. */
    @PreAuthorize("isAuthenticated()")
    void export(
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> filter,
            PageRequest order,
            HttpServletResponse response)
            throws IOException {
        RecordKind kind = kinds.of(request);
        // Asked first: what is wrong with the question must not be told in the middle of a file.
        var query = RecordParams.query(records.fields(kind.name()), filter);
        records.find(kind.name(), query, new PageRequest(0, 1, order.sort()));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + kind.plural() + ".csv\"");
        records.export(kind.name(), query, order.sort(), response.getOutputStream());
    }

    /** What a form or a client needs to know of the fields that the caller may see. */
    @PreAuthorize("isAuthenticated()")
    Map<String, List<Map<String, Object>>> fields(HttpServletRequest request) {
        return Map.of(
                "items",
                records.fields(kinds.of(request).name()).stream()
                        .map(RecordController::field)
                        .toList());
    }

    private static Map<String, Object> field(Field field) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", field.name());
        object.put("label", field.label());
        object.put("type", field.type());
        object.put("required", field.is(Field.Trait.REQUIRED));
        object.put("readOnly", field.is(Field.Trait.READ_ONLY));
        object.put("filtered", field.is(Field.Trait.FILTERED));
        object.put("sorted", field.isSortable());
        object.put("choices", field.choices());
        object.put("refersTo", field.refersTo());
        object.put("custom", field.isCustom());
        return object;
    }

    private static List<UUID> ids(List<UUID> ids) {
        if (ids == null) {
            throw new BadInput("ids", "Is missing.");
        }
        return ids;
    }
}
