package org.callboard.ui.record;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callboard.audit.FieldChange;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.records.RecordView;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Keys;
import org.callboard.ui.widgets.Toast;

/**
 * The page of a record of any kind: its fields, what happened to it and why, what belongs to it, its processes and its
 * history. A kind's own page only says where it is and who may open it; everything else follows from its fields and from
 * the panels that capabilities bring.
 */
@StyleSheet("context://crm/record.css")
public abstract class RecordPage extends Article implements BeforeEnterObserver, HasDynamicTitle {

    /** The name that a subclass' route has to give to the id. */
    protected static final String ID = "id";

    private final transient RecordRoom room;
    private final String kind;
    private final transient RecordChanges changes;
    private final transient FieldWords words;
    private final RecordHead head;
    private final RecordTabs tabs = new RecordTabs(Texts.text("record.tab.related"), this::opened);
    private final RecordColumns columns;
    private final Part process = new Part(Texts.text("record.panel.process"));
    private final Part history = new Part(Texts.text("record.panel.history"));
    private final Keys keys = new Keys();
    private HistoryPanel past;
    private transient RecordView record;
    private transient Registration listening;

    protected RecordPage(RecordRoom room, String kind) {
        this(room, kind, Set.of());
    }

    /** @param told fields that the page tells in another way, so that they need not stand among its facts */
    protected RecordPage(RecordRoom room, String kind, Set<String> told) {
        this.room = room;
        this.kind = kind;
        words = PageWords.of(room, room.records().fields(kind));
        changes = new RecordChanges(room.records(), this::changed);
        head = new RecordHead(room.file(), this::assign, this::merge, this::reload);
        columns = new RecordColumns(room, kind, told, changes, words);
        addClassName("record-page");
        Div diagram = new Div(process);
        diagram.addClassName("record-process");
        Div fields = new Div(history);
        fields.addClassName("record-history");
        add(head, tabs, columns, diagram, fields);
        tabs.govern(this);
        add(keys.on("e", columns::edit)
                .on("n", columns::compose)
                .on("m", this::merge)
                .on("M", this::merge));
    }

    /** For keys of its own; one that the page has already means the new thing then. */
    protected Keys keys() {
        return keys;
    }

    /** What stands beside the title. */
    protected String subtitle(RecordView shown) {
        return "";
    }

    /** What stands below the title: where the record is on its way. @return {@code null} for nothing */
    protected Component standing(RecordView shown) {
        return null;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = event.getRouteParameters()
                .get(ID)
                .map(written -> uuid(kind, written))
                .orElseThrow(() -> new NotFound(kind, ""));
        RecordView found = room.records().get(kind, id);
        show(found);
        head.tell("");
        if (!found.id().equals(id)) {
            leadOn(found);
        }
    }

    private static UUID uuid(String kind, String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException noId) {
            throw new NotFound(kind, written);
        }
    }

    /** The record that was asked for is part of this one now. */
    private void leadOn(RecordView survivor) {
        head.tell(Texts.text("record.merge.led-here", survivor.title()));
        SubjectLinks.path(kind, survivor.id())
                .ifPresent(path -> UI.getCurrent().getPage().getHistory().replaceState(null, path));
    }

    private void show(RecordView shown) {
        record = shown;
        changes.saw(shown, words);
        boolean mayChange = room.records().mayChange(shown);
        String owner = shown.owner() == null ? null : new OwnerNames(room.file().people()).of(shown.owner());
        head.show(shown.title(), subtitle(shown), owner, mayChange);
        head.showStanding(standing(shown));
        columns.show(open(mayChange));
        opened(tabs.current());
    }

    private OpenRecord open(boolean mayChange) {
        return new OpenRecord(subject(), record.title(), room.file().viewer(), mayChange, this::reload);
    }

    private Subject subject() {
        return new Subject(kind, record.id());
    }

    private void changed(RecordView now) {
        show(now);
    }

    /** The diagram is drawn, and the history read, when somebody looks at it. */
    private void opened(String tab) {
        if (tab.equals(RecordTabs.PROCESS)) {
            process.load(() -> ProcessPanel.of(room.file(), subject()));
        }
        if (tab.equals(RecordTabs.HISTORY)) {
            history.load(this::past);
        }
    }

    private HistoryPanel past() {
        if (past != null && past.isOf(subject())) {
            past.reload();
        } else {
            boolean mayChange = room.records().mayChange(record);
            past = new HistoryPanel(room.file(), words, subject(), mayChange ? this::restore : null);
        }
        return past;
    }

    private void restore(FieldChange change) {
        Attempt.to(() -> {
            room.file().history().restore(subject(), change.key(), change.field(), record.version());
            Toast.done(Texts.text("record.history.restored", words.label(change.field())));
            reload();
        });
    }

    private void assign(String owner) {
        UUID id = record.id();
        String before = record.owner();
        Attempt.to(() -> {
            room.records().assign(kind, List.of(id), owner);
            String name = new OwnerNames(room.file().people()).of(owner);
            Toast.done(
                    Texts.text("record.assign.done", name),
                    () -> Attempt.to(() -> {
                        room.records().assign(kind, List.of(id), before);
                        reload();
                    }));
            reload();
        });
    }

    private void merge() {
        if (room.records().mayChange(record)) {
            MergeDialog.choosing(room, kind, record, this::reload).open();
        }
    }

    /** Shows the record as it is now. */
    protected void reload() {
        show(room.records().get(kind, record.id()));
    }

    /** Somebody changed the record: the person chooses when to look. */
    protected void tellNews() {
        head.tellNews();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        listening = room.file().news().listen(event.getUI(), news -> {
            if (columns.isOutdated(record)) {
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
        return record == null ? "" : record.title();
    }
}
