package org.callboard.ui.record;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.NotFound;
import org.callboard.records.Field;
import org.callboard.records.FieldType;
import org.callboard.records.Merges;
import org.callboard.records.Records;
import org.callboard.ui.text.Texts;
import org.springframework.context.annotation.Lazy;

/** What the page of a record in the common tables asks of the house beyond {@link RecordFile}. */
@SpringComponent
public class RecordRoom {

    private final RecordFile file;
    private final Records records;
    private final Merges merges;
    private final FieldEditors editors;

    RecordRoom(RecordFile file, @Lazy Records records, @Lazy Merges merges, FieldEditors editors) {
        this.file = file;
        this.records = records;
        this.merges = merges;
        this.editors = editors;
    }

    public RecordFile file() {
        return file;
    }

    public Records records() {
        return records;
    }

    public Merges merges() {
        return merges;
    }

    FieldEditors editors() {
        return editors;
    }

    /** What a field is called, also of a kind that keeps its records in an aggregate of its own. */
    String label(String kind, String field) {
        try {
            return FieldLabels.of(records.fields(kind), field);
        } catch (NotFound keptElsewhere) {
            return Texts.textOr(kind + ".fact." + field, field);
        }
    }

    /** A value of a field as people read it; the record that it points to is looked up. */
    String words(Field field, Object value) {
        Map<UUID, String> titles = Map.of();
        if (field.type() == FieldType.RECORD && value != null) {
            UUID id = UUID.fromString(value.toString());
            titles = title(field.refersTo(), id).map(title -> Map.of(id, title)).orElse(titles);
        }
        return words().of(field, value, titles);
    }

    private Optional<String> title(String kind, UUID id) {
        try {
            return Optional.of(records.get(kind, id).title());
        } catch (NotFound outOfSight) {
            return Optional.empty();
        }
    }

    ValueWords words() {
        return new ValueWords(new OwnerNames(file.people()), file.times());
    }
}
