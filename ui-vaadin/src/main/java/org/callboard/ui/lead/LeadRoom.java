package org.callboard.ui.lead;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Viewer;
import org.callboard.lead.LeadDesk;
import org.callboard.lead.LeadDirectory;
import org.callboard.lead.LeadExport;
import org.callboard.lead.LeadIntake;
import org.callboard.ui.record.FieldEditors;
import org.callboard.ui.record.MergeDialog;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.record.RecordRoom;
import org.callboard.ui.record.ValueWords;
import org.callboard.ui.text.Times;

/** Everything the list of leads asks of the house, in one hand. */
@SpringComponent
class LeadRoom {

    private final LeadDirectory leads;
    private final LeadDesk desk;
    private final LeadIntake intake;
    private final People people;
    private final CurrentUser currentUser;
    private final LeadExport export;
    private final FieldEditors editors;
    private final RecordRoom records;
    private final Times times;

    LeadRoom(
            LeadDirectory leads,
            LeadDesk desk,
            LeadIntake intake,
            People people,
            CurrentUser currentUser,
            LeadExport export,
            FieldEditors editors,
            RecordRoom records,
            Times times) {
        this.leads = leads;
        this.desk = desk;
        this.intake = intake;
        this.people = people;
        this.currentUser = currentUser;
        this.export = export;
        this.editors = editors;
        this.records = records;
        this.times = times;
    }

    LeadDirectory leads() {
        return leads;
    }

    LeadDesk desk() {
        return desk;
    }

    LeadIntake intake() {
        return intake;
    }

    People people() {
        return people;
    }

    Viewer viewer() {
        return currentUser.viewer();
    }

    LeadExport export() {
        return export;
    }

    /** Shows leads side by side. @param survivor the one that is to stay; {@code null} proposes the fullest */
    void merge(UUID survivor, List<UUID> ids, Consumer<UUID> merged) {
        new MergeDialog(records, "lead", survivor, ids, merged).open();
    }

    FieldEditors editors() {
        return editors;
    }

    /** The fields that admins added, as the viewer may see them. */
    List<CustomFact> customFacts() {
        ValueWords words = new ValueWords(new OwnerNames(people), times);
        return leads.customFields().stream()
                .map(field -> new CustomFact(field, editors, words))
                .toList();
    }

    Times times() {
        return times;
    }
}
