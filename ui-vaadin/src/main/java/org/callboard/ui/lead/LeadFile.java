package org.callboard.ui.lead;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.UUID;
import org.callboard.access.People;
import org.callboard.access.Viewer;
import org.callboard.audit.Aliases;
import org.callboard.audit.FieldHistory;
import org.callboard.audit.Timeline;
import org.callboard.decision.Decisions;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Models;
import org.callboard.lead.LeadDesk;
import org.callboard.lead.LeadDirectory;
import org.callboard.scoring.Scores;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.WorkNews;
import org.callboard.worklist.WorkItem;
import org.callboard.worklist.WorkQuery;
import org.callboard.worklist.Worklist;

/** Everything a lead's own page asks of the house, in one hand. */
@SpringComponent
class LeadFile {

    private static final int TASKS = 20;

    private final LeadRoom room;
    private final Timeline timeline;
    private final FieldHistory history;
    private final Scores scores;
    private final Decisions decisions;
    private final Worklist worklist;
    private final Models models;
    private final Aliases aliases;
    private final WorkNews news;

    LeadFile(
            LeadRoom room,
            Timeline timeline,
            FieldHistory history,
            Scores scores,
            Decisions decisions,
            Worklist worklist,
            Models models,
            Aliases aliases,
            WorkNews news) {
        this.room = room;
        this.timeline = timeline;
        this.history = history;
        this.scores = scores;
        this.decisions = decisions;
        this.worklist = worklist;
        this.models = models;
        this.aliases = aliases;
        this.news = news;
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

    Times times() {
        return room.times();
    }

    Timeline timeline() {
        return timeline;
    }

    FieldHistory history() {
        return history;
    }

    Scores scores() {
        return scores;
    }

    Decisions decisions() {
        return decisions;
    }

    Models models() {
        return models;
    }

    /** Those of records that were merged into it, too. */
    List<Models.Instance> instances(Subject lead) {
        return models.instancesOf(
                aliases.of(lead).stream().map(one -> one.id().toString()).toList());
    }

    WorkNews news() {
        return news;
    }

    List<WorkItem> openTasks(UUID lead) {
        WorkQuery query = new WorkQuery(WorkQuery.Scope.ALL, lead, null, null, null, null, null, null);
        return worklist.find(query, PageRequest.first(TASKS)).items();
    }
}
