package org.callboard.ui.list;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
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

    RecordsRoom(ListRoom lists, RecordRoom page, FieldEditors editors, ObjectProvider<NewRecordWarning> warnings) {
        this.lists = lists;
        this.page = page;
        this.editors = editors;
        this.warnings = warnings.orderedStream().toList();
    }

    ListRoom lists() {
        return lists;
    }

    Records records() {
        return page.records();
    }

    /** What the pages of these records ask of the house. */
    RecordRoom page() {
        return page;
    }

    FieldEditors editors() {
        return editors;
    }

    /** Those that know something of this kind. */
    List<NewRecordWarning> warnings(String kind) {
        return warnings.stream().filter(warning -> warning.knows(kind)).toList();
    }
}
