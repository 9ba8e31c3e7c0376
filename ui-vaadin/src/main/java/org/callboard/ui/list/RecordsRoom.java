package org.callboard.ui.list;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.callboard.records.Records;
import org.callboard.ui.record.FieldEditors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;

/** Everything that a list of records of any kind asks of the house, in one hand. */
@SpringComponent
public class RecordsRoom {

    private final ListRoom lists;
    private final Records records;
    private final FieldEditors editors;
    private final List<NewRecordWarning> warnings;

    RecordsRoom(
            ListRoom lists, @Lazy Records records, FieldEditors editors, ObjectProvider<NewRecordWarning> warnings) {
        this.lists = lists;
        this.records = records;
        this.editors = editors;
        this.warnings = warnings.orderedStream().toList();
    }

    ListRoom lists() {
        return lists;
    }

    Records records() {
        return records;
    }

    FieldEditors editors() {
        return editors;
    }

    /** Those that know something of this kind. */
    List<NewRecordWarning> warnings(String kind) {
        return warnings.stream().filter(warning -> warning.knows(kind)).toList();
    }
}
