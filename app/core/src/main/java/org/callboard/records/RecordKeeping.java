package org.callboard.records;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.kernel.FieldChanges;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectDescribed;
import org.callboard.kernel.SubjectGone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps what was checked, and tells the house what happened; whose right it is was asked before. */
@Component
class RecordKeeping {

    private static final int MOST_NAMED = 5;

    private final RecordWrites writes;
    private final RecordRows rows;
    private final Columns columns;
    private final CustomValues customs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordKeeping(
            RecordWrites writes,
            RecordRows rows,
            Columns columns,
            CustomValues customs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.writes = writes;
        this.rows = rows;
        this.columns = columns;
        this.customs = customs;
        this.events = events;
        this.clock = clock;
    }

    /** @param importId {@code null} when no import brought it */
    void create(RecordKind kind, UUID id, RecordCheck.Checked checked, UUID importId) {
        List<Field> written = kind.fields().stream()
                .filter(field -> field.type() != FieldType.TIME)
                .toList();
        Map<String, Object> row = columns.of(kind, checked.values(), checked.custom(), written);
        writes.insert(kind, id, importId, row, clock.instant());
        describe(kind, id, checked.values());
        String how = importId == null ? "Created" : "Imported";
        tell(kind, id, "created", how, importId == null ? Map.of() : Map.of("importId", importId.toString()));
        kind.written(id, checked.values(), Set.copyOf(checked.values().keySet()));
        kind.created(id, checked.values(), importId);
    }

    /** @return the record as it is since; nothing happens when nothing differs */
    Stored change(RecordKind kind, Stored before, RecordCheck.Checked after) {
        List<String> changed = RecordCheck.different(before.values(), after.values());
        if (changed.isEmpty()) {
            return before;
        }
        Stored now = write(kind, before, after, changed);
        tell(kind, before.id(), "changed", sentence(kind, changed), details(changed, before, now));
        return now;
    }

    /** Writes without telling what changed; whoever calls tells it in words of their own. */
    Stored write(RecordKind kind, Stored before, RecordCheck.Checked after, List<String> changed) {
        List<Field> written = kind.fields().stream()
                .filter(field -> changed.contains(field.name()))
                .toList();
        writes.update(kind, before.id(), columns.of(kind, after.values(), after.custom(), written), clock.instant());
        if (describedOtherwise(kind, before.values(), after.values())) {
            describe(kind, before.id(), after.values());
        }
        kind.written(before.id(), after.values(), new HashSet<>(changed));
        return rows.find(kind, before.id()).orElseThrow();
    }

    void tell(RecordKind kind, UUID id, String happened, String text, Map<String, Object> details) {
        events.publishEvent(new RecordEvent(new Subject(kind.name(), id), kind.name() + "." + happened, text, details));
    }

    void describe(RecordKind kind, UUID id, Map<String, Object> values) {
        events.publishEvent(new SubjectDescribed(
                new Subject(kind.name(), id),
                kind.title(values),
                kind.badge(values),
                (String) values.get("owner"),
                (String) values.get("team")));
    }

    void remove(RecordKind kind, UUID id) {
        writes.delete(kind, id);
        events.publishEvent(new SubjectGone(new Subject(kind.name(), id)));
    }

    private static boolean describedOtherwise(RecordKind kind, Map<String, Object> before, Map<String, Object> after) {
        return !kind.title(before).equals(kind.title(after))
                || !Plain.same(kind.badge(before), kind.badge(after))
                || !Plain.same(before.get("owner"), after.get("owner"))
                || !Plain.same(before.get("team"), after.get("team"));
    }

    /** As the history of fields reads them. */
    static Map<String, Object> details(List<String> changed, Stored before, Stored after) {
        Map<String, Object> details = new LinkedHashMap<>();
        for (String field : changed) {
            details.putAll(FieldChanges.of(
                    field,
                    Plain.of(before.values().get(field)),
                    Plain.of(after.values().get(field))));
        }
        return details;
    }

    /** Names only fields that everybody sees. */
    private String sentence(RecordKind kind, List<String> changed) {
        List<String> labels = new ArrayList<>();
        kind.fields().stream()
                .filter(field -> changed.contains(field.name()))
                .forEach(field -> labels.add(field.label().toLowerCase(Locale.ROOT)));
        customs.fields(kind.name()).stream()
                .filter(field ->
                        changed.contains(field.name()) && field.visibleTo().isEmpty())
                .forEach(field -> labels.add(field.label()));
        if (labels.isEmpty()) {
            return "Changed";
        }
        boolean many = labels.size() > MOST_NAMED;
        return "Changed " + String.join(", ", many ? labels.subList(0, MOST_NAMED) : labels)
                + (many ? " and more" : "");
    }
}
