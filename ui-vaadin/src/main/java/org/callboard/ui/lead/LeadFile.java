package org.callboard.ui.lead;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.UUID;
import org.callboard.access.People;
import org.callboard.access.Viewer;
import org.callboard.decision.Decisions;
import org.callboard.kernel.Subject;
import org.callboard.lead.LeadDesk;
import org.callboard.lead.LeadDirectory;
import org.callboard.scoring.Scores;
import org.callboard.ui.record.RecordFile;
import org.callboard.ui.text.Times;
import org.callboard.worklist.WorkItem;

/** Everything a lead's own page asks of the house, in one hand. */
@SpringComponent
class LeadFile {

    private final LeadRoom room;
    private final RecordFile record;
    private final Scores scores;
    private final Decisions decisions;

    LeadFile(LeadRoom room, RecordFile record, Scores scores, Decisions decisions) {
        this.room = room;
        this.record = record;
        this.scores = scores;
        this.decisions = decisions;
    }

    /** What it has in common with every other record. */
    RecordFile record() {
        return record;
    }

    LeadDirectory leads() {
        return room.leads();
    }

    LeadDesk desk() {
        return room.desk();
    }

    People people() {
        return room.people();
    }

    Viewer viewer() {
        return room.viewer();
    }

    void merge(UUID survivor, UUID other, Runnable merged) {
        room.merge(survivor, List.of(survivor, other), stays -> merged.run());
    }

    List<CustomFact> customFacts() {
        return room.customFacts();
    }

    Times times() {
        return room.times();
    }

    Scores scores() {
        return scores;
    }

    Decisions decisions() {
        return decisions;
    }

    List<WorkItem> openTasks(UUID lead) {
        return record.openTasks(Subject.lead(lead));
    }
}
