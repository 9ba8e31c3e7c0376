package org.callboard.ui.record;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.records.Field;
import org.callboard.records.RecordView;
import org.callboard.records.Records;

/** Editors that look up as one types: colleagues, teams, other records. */
final class LookUps {

    private static final int OFFERED = 20;

    private LookUps() {}

    static FieldEditor colleague(Field field, People people) {
        ComboBox<String> box = box();
        OwnerNames names = new OwnerNames(people);
        box.setItems(query -> people.search(query.getFilter().orElse("")).stream()
                .map(Person::username)
                .skip(query.getOffset())
                .limit(query.getLimit()));
        box.setItemLabelGenerator(names::of);
        return new BoundEditor<>(field.name(), box, username -> username, Object::toString);
    }

    /** The viewer's own teams are offered; others may be typed. */
    static FieldEditor team(Field field, Set<String> own) {
        ComboBox<String> box = box();
        box.setItems(new TreeSet<>(own));
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(e -> box.setValue(e.getDetail().strip()));
        return new BoundEditor<>(field.name(), box, team -> team, Object::toString);
    }

    /** @param titles of the records that the value points to */
    static FieldEditor record(Field field, Records records, Map<UUID, String> titles) {
        Map<UUID, String> known = new HashMap<>(titles);
        ComboBox<UUID> box = box();
        box.setItems(
                query -> records.suggest(field.refersTo(), query.getFilter().orElse(""), OFFERED).stream()
                        .peek(record -> known.put(record.id(), record.title()))
                        .map(RecordView::id)
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        box.setItemLabelGenerator(id -> known.computeIfAbsent(
                id, unknown -> records.get(field.refersTo(), unknown).title()));
        return new BoundEditor<>(field.name(), box, UUID::toString, value -> UUID.fromString(value.toString()));
    }

    private static <T> ComboBox<T> box() {
        ComboBox<T> box = new ComboBox<>();
        box.setManualValidation(true);
        box.setClearButtonVisible(true);
        return box;
    }
}
