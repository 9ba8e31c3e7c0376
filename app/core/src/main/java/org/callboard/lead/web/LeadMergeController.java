package org.callboard.lead.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Lit;
import org.callboard.kernel.NotFound;
import org.callboard.lead.LeadDesk;
import org.callboard.records.Field;
import org.callboard.records.Merges;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Leads that are one and the same become one, and can become several again; lookalikes that are not are told apart. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/leads")
class LeadMergeController {

    private static final String KIND = "lead";

    /** @param fields values of the survivor by field name; those left out get what the preview proposes */
    record Wish(UUID survivor, List<UUID> others, Map<String, Object> fields) {}

    /** @param id of the survivor */
    record Merged(UUID id, UUID merge) {}

    /** @param kept fields of the survivor that somebody changed since, and which therefore stayed as they are */
    record Parted(UUID id, List<Conflict.Field> kept) {}

    record Preview(UUID survivor, List<Merges.Side> sides, List<Choice> fields, Map<String, Long> moves) {}

    /** @param values in the order of the sides */
    record Choice(String field, String label, List<Object> values, Object proposed, boolean differs) {

        static Choice of(Merges.Row row) {
            return new Choice(row.field().name(), row.field().label(), row.values(), row.proposed(), row.differs());
        }
    }

    record Other(UUID id) {}

    private final Merges merges;
    private final LeadDesk desk;

    LeadMergeController(Merges merges, LeadDesk desk) {
        this.merges = merges;
        this.desk = desk;
    }

    /** What would be chosen, and what there is to choose from; nothing is merged. */
    @PostMapping("/merge/preview")
    @PreAuthorize(Who.CHANGES)
    Preview preview(@RequestBody Wish wish) {
        Merges.Preview preview = merges.preview(KIND, wish.survivor(), wish.others());
        return new Preview(
                preview.survivor(),
                preview.sides(),
                preview.rows().stream().map(Choice::of).toList(),
                preview.moves());
    }

    @PostMapping("/merge")
    @PreAuthorize(Who.CHANGES)
    Merged merge(@RequestBody Wish wish) {
        UUID merge = merges.merge(KIND, wish.survivor(), wish.others(), named(wish.fields()));
        return new Merged(wish.survivor(), merge);
    }

    /** Custom fields by their names, also where they stand in an object. */
    private static Map<String, Object> named(Map<String, Object> fields) {
        Map<String, Object> named = new LinkedHashMap<>(fields == null ? Map.of() : fields);
        if (named.get("custom") instanceof Map<?, ?> custom) {
            named.remove("custom");
            custom.forEach((key, value) -> named.put(Field.CUSTOM + key, value));
        }
        return named;
    }

    @GetMapping("/{id}/merges")
    @PreAuthorize(Who.READS)
    Map<String, List<Merges.Merge>> merges(@PathVariable UUID id) {
        return Map.of("items", merges.of(KIND, id));
    }

    @PostMapping("/merges/{id}/undo")
    @PreAuthorize(Who.CHANGES)
    Parted undo(@PathVariable UUID id) {
        Merges.Merge merge = merges.get(id);
        if (!merge.kind().equals(KIND)) {
            throw new NotFound("merge", id);
        }
        return new Parted(merge.survivor(), merges.undo(id).kept());
    }

    /** Somebody looked and says: another person. */
    @PostMapping("/{id}/not-duplicates")
    @PreAuthorize(Who.CHANGES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void notTheSame(@PathVariable UUID id, @RequestBody Other other) {
        desk.notTheSame(id, other.id());
    }
}
