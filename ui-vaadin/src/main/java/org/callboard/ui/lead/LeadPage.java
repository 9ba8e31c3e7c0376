package org.callboard.ui.lead;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.audit.FieldChange;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.lead.LeadView;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.FieldWords;
import org.callboard.ui.record.HistoryPanel;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.record.PanelColumn;
import org.callboard.ui.record.Part;
import org.callboard.ui.record.ProcessPanel;
import org.callboard.ui.record.RecordPanel;
import org.callboard.ui.record.RecordTabs;
import org.callboard.ui.record.TasksPanel;
import org.callboard.ui.record.TimelinePanel;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** A lead's own page: its facts, what happened and why, its score with each reason, and where its process stands. */
@Route("leads/:lead([0-9a-fA-F-]{36})")
@RolesAllowed({Role.SALES_REP, Role.SALES_MANAGER, Role.MARKETER, Role.ANALYST, Role.ADMIN})
@StyleSheet("context://crm/record.css")
class LeadPage extends Article implements BeforeEnterObserver, HasDynamicTitle {

    private final transient LeadFile file;
    private final transient FieldWords words;
    private final boolean mayChange;
    private final transient LeadChanges changes;
    private final LeadHead head;
    private final RecordTabs tabs = new RecordTabs(Texts.text("lead.tab.score"), this::opened);
    private final FactsPanel facts;
    private final TimelinePanel lines;
    private final Part timeline = new Part(Texts.text("lead.page.timeline"));
    private final Part tasks = new Part(Texts.text("lead.page.tasks"));
    private final Part score = new Part(Texts.text("lead.page.score-card"));
    private final Part duplicates = new Part(Texts.text("lead.page.duplicates"));
    private final Part process = new Part(Texts.text("lead.page.process"));
    private final Part history = new Part(Texts.text("lead.page.history"));
    private final transient List<PanelColumn> panels = new ArrayList<>();
    private HistoryPanel past;
    private transient LeadView lead;
    private transient LeadGlance glance;
    private transient Registration listening;

    LeadPage(LeadFile file) {
        this.file = file;
        List<CustomFact> own = file.customFacts();
        words = new LeadFieldWords(new OwnerNames(file.people()), own);
        mayChange = LeadRights.mayChange(file.viewer());
        changes = new LeadChanges(file.desk(), file.leads(), words, this::changed);
        head = new LeadHead(file.people(), mayChange, this::assign, this::reload);
        facts = new FactsPanel(changes, own, mayChange, file.times());
        lines = new TimelinePanel(file.record(), words);
        addClassName("record-page");
        facts.add(panels(RecordPanel.Where.LEFT));
        Div middle = new Div(panels(RecordPanel.Where.COMPOSER), timeline);
        middle.addClassName("record-middle");
        Div right = new Div(tasks, score, duplicates, panels(RecordPanel.Where.RIGHT));
        right.addClassName("record-right");
        Div columns = new Div(facts, middle, right);
        columns.addClassName("record-columns");
        Div diagram = new Div(process);
        diagram.addClassName("record-process");
        Div fields = new Div(history);
        fields.addClassName("record-history");
        add(head, tabs, columns, diagram, fields);
        tabs.govern(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id =
                event.getRouteParameters().get("lead").map(LeadPage::uuid).orElseThrow(() -> new NotFound("lead", ""));
        show(file.leads().get(id));
    }

    private static UUID uuid(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException noId) {
            throw new NotFound("lead", written);
        }
    }

    private void show(LeadView shown) {
        showFacts(shown);
        loadTimeline();
        score.load(() -> ScoreCard.of(file, lead.id()));
        duplicates.load(() -> DuplicatesPanel.of(file, lead, this::reload));
        OpenRecord open = new OpenRecord(Subject.lead(lead.id()), lead.title(), file.viewer(), mayChange, this::reload);
        panels.forEach(column -> column.show(open));
        opened(tabs.current());
    }

    /** What capabilities bring along. */
    private PanelColumn panels(RecordPanel.Where where) {
        PanelColumn column = file.record().panels().column(where);
        panels.add(column);
        return column;
    }

    private void showFacts(LeadView shown) {
        lead = shown;
        changes.saw(shown);
        facts.show(shown);
        glance = LeadGlance.of(file, shown);
        tasks.load(() -> TasksPanel.of(file.record(), glance.tasks()));
        head.show(shown, LeadNext.of(shown, glance.knownTasks(), file.times()));
    }

    private void loadTimeline() {
        timeline.load(() -> {
            lines.show(Subject.lead(lead.id()));
            return lines;
        });
    }

    /** The diagram is drawn, and the history read, when somebody looks at it. */
    private void opened(String tab) {
        if (tab.equals(RecordTabs.PROCESS)) {
            process.load(() -> ProcessPanel.of(file.record(), Subject.lead(lead.id())));
        }
        if (tab.equals(RecordTabs.HISTORY)) {
            history.load(this::past);
        }
    }

    private void changed(LeadView now) {
        showFacts(now);
        loadTimeline();
        duplicates.load(() -> DuplicatesPanel.of(file, lead, this::reload));
    }

    private void assign(String owner) {
        Attempt.to(() -> {
            String before = lead.owner();
            UUID id = lead.id();
            file.desk().assign(List.of(id), owner);
            String name = new OwnerNames(file.people()).of(owner);
            Toast.done(
                    Texts.text("lead.bulk.assigned", 1, name),
                    () -> Attempt.to(() -> {
                        file.desk().assign(List.of(id), before);
                        reload();
                    }));
            reload();
        });
    }

    private HistoryPanel past() {
        Subject subject = Subject.lead(lead.id());
        if (past != null && past.isOf(subject)) {
            past.reload();
        } else {
            past = new HistoryPanel(file.record(), words, subject, mayChange ? this::restore : null);
        }
        return past;
    }

    private void restore(FieldChange change) {
        Attempt.to(() -> {
            file.record().history().restore(Subject.lead(lead.id()), change.key(), change.field(), lead.version());
            Toast.done(Texts.text("record.history.restored", words.label(change.field())));
            reload();
        });
    }

    void reload() {
        show(file.leads().get(lead.id()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        listening = file.record().news().listen(ui, news -> {
            if (glance.isOutdated(file, lead.id())) {
                head.tellNews();
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (listening != null) {
            listening.remove();
        }
    }

    @Override
    public String getPageTitle() {
        return lead == null ? Texts.text("lead.list.title") : lead.title();
    }
}
