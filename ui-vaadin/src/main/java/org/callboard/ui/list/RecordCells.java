package org.callboard.ui.list;

import com.vaadin.flow.component.grid.ItemDoubleClickEvent;
import java.util.List;
import org.callboard.records.Field;
import org.callboard.records.RecordView;
import org.callboard.ui.record.FieldLabels;

/** Opens the cell that somebody clicks twice, if its field may be changed. */
final class RecordCells {

    private final RecordListing listing;
    private final List<Field> fields;
    private final RecordsRoom room;
    private final CellChanges changes;

    RecordCells(RecordListing listing, List<Field> fields, RecordsRoom room, CellChanges changes) {
        this.listing = listing;
        this.fields = fields;
        this.room = room;
        this.changes = changes;
    }

    void edit(ItemDoubleClickEvent<RecordView> on) {
        RecordView record = on.getItem();
        if (on.getColumn() == null || !room.records().mayChange(record)) {
            return;
        }
        String wanted = fieldOf(on.getColumn().getKey());
        fields.stream()
                .filter(field -> field.name().equals(wanted) && field.isChangeable())
                .findFirst()
                .ifPresent(field -> editor(field, record)
                        .at(on.getClientX(), on.getClientY())
                        .open());
    }

    private CellEdit editor(Field field, RecordView record) {
        return new CellEdit(
                FieldLabels.of(field),
                room.editors().bare(field, record.titles()),
                record.value(field.name()),
                typed -> changes.keep(record, field, typed));
    }

    /** A title that is one field is changed by that field. */
    private String fieldOf(String column) {
        return column.equals(RecordColumns.TITLE) && listing.inTitle().size() == 1
                ? listing.inTitle().iterator().next()
                : column;
    }
}
