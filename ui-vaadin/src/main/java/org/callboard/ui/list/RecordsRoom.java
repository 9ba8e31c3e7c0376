package org.callboard.ui.list;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.callboard.records.Field;
import org.callboard.records.Records;
import org.callboard.ui.record.FieldEditors;
import org.callboard.ui.record.RecordRoom;
import org.springframework.beans.factory.ObjectProvider;

/** Everything that a list of records of any kind asks of the house, in one hand. */
@SpringComponent
public class RecordsRoom {

    private final ListRoom lists;
    private final RecordRoom page;
    private final FieldEditors editors;
    private final List<NewRecordWarning> warnings;
    private final List<OwnFacet> facets;

    RecordsRoom(
            ListRoom lists,
            RecordRoom page,
            FieldEditors editors,
            ObjectProvider<NewRecordWarning> warnings,
            ObjectProvider<OwnFacet> facets) {
        this.lists = lists;
        this.page = page;
        this.editors = editors;
        this.warnings = warnings.orderedStream().toList();
        this.facets = facets.orderedStream().toList();
    }

    public ListRoom lists() {
        return lists;
    }

    public Records records() {
        return page.records();
    }

    /** What the pages of these records ask of the house. */
    RecordRoom page() {
        return page;
    }

    public FieldEditors editors() {
        return editors;
    }

    /** Asks for a new record. @param given what is known already, by field name */
    public void create(RecordListing listing, Map<String, Object> given, Consumer<UUID> created) {
        List<Field> asked = records().fields(listing.kind()).stream()
                .filter(field -> !listing.notAsked().contains(field.name()))
                .toList();
        new NewRecordDialog(listing, asked, this, given, created).open();
    }

    /** Of a field, as its own room has it; the given one where none has. */
    Facet facet(String kind, Facet plain) {
        return facets.stream()
                .filter(own -> own.isFor(kind, plain.name()))
                .findFirst()
                .map(own -> own.facet(plain.name(), plain.label()))
                .orElse(plain);
    }

    /** Those that know something of this kind. */
    List<NewRecordWarning> warnings(String kind) {
        return warnings.stream().filter(warning -> warning.knows(kind)).toList();
    }
}
