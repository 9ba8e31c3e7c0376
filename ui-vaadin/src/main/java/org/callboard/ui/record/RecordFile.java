package org.callboard.ui.record;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Viewer;
import org.callboard.audit.Aliases;
import org.callboard.audit.FieldHistory;
import org.callboard.audit.Timeline;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Models;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.WorkNews;
import org.callboard.worklist.WorkItem;
import org.callboard.worklist.WorkQuery;
import org.callboard.worklist.Worklist;

/** What the page of a record of any kind asks of the house, in one hand. */
@SpringComponent
public class RecordFile {

    private static final int TASKS = 20;

    private final CurrentUser currentUser;
    private final People people;
    private final Timeline timeline;
    private final FieldHistory history;
    private final Worklist worklist;
    private final Models models;
    private final Aliases aliases;
    private final WorkNews news;
    private final RecordPanels panels;
    private final Times times;

    RecordFile(
            CurrentUser currentUser,
            People people,
            Timeline timeline,
            FieldHistory history,
            Worklist worklist,
            Models models,
            Aliases aliases,
            WorkNews news,
            RecordPanels panels,
            Times times) {
        this.currentUser = currentUser;
        this.people = people;
        this.timeline = timeline;
        this.history = history;
        this.worklist = worklist;
        this.models = models;
        this.aliases = aliases;
        this.news = news;
        this.panels = panels;
        this.times = times;
    }

    public Viewer viewer() {
        return currentUser.viewer();
    }

    public CurrentUser currentUser() {
        return currentUser;
    }

    public People people() {
        return people;
    }

    public Times times() {
        return times;
    }

    public FieldHistory history() {
        return history;
    }

    public WorkNews news() {
        return news;
    }

    public RecordPanels panels() {
        return panels;
    }

    Timeline timeline() {
        return timeline;
    }

    Models models() {
        return models;
    }

    /** Those of records that were merged into it, or that it continues, too. */
    List<Models.Instance> instances(Subject subject) {
        return models.instancesOf(
                aliases.of(subject).stream().map(one -> one.id().toString()).toList());
    }

    public List<WorkItem> openTasks(Subject subject) {
        WorkQuery query = new WorkQuery(WorkQuery.Scope.ALL, subject.id(), null, null, null, null, null, null)
                .ofKind(WorkItem.TASK); // to-dos have a part of their own
        return worklist.find(query, PageRequest.first(TASKS)).items();
    }
}
