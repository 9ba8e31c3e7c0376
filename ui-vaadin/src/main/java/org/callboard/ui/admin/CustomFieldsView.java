package org.callboard.ui.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.access.Role;
import org.callboard.kernel.Subject;
import org.callboard.records.CustomField;
import org.callboard.records.CustomFields;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.FieldEditors;
import org.callboard.ui.record.RecordFile;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.EmptyState;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Toast;

/** The fields that the house added to its kinds of records, in the order in which people see them. */
@Route("custom-fields")
@RolesAllowed(Role.ADMIN)
@StyleSheet("context://crm/fields.css")
class CustomFieldsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final DefinitionHistory.Parts PARTS = new DefinitionHistory.Parts(
            List.of(
                    "label",
                    "type",
                    "help",
                    "required",
                    "otherwise",
                    "choices",
                    "least",
                    "most",
                    "longest",
                    "pattern",
                    "visibleTo",
                    "filtered",
                    "inList",
                    "position",
                    "retired"),
            "admin.fields.part.",
            CustomFieldsView::named);

    private final transient CustomFields fields;
    private final transient FieldEditors editors;
    private final transient RecordFile file;
    private final transient List<String> kinds;
    private final Tabs tabs = new Tabs();
    private final OrderedList used = new OrderedList();
    private final UnorderedList retired = new UnorderedList();
    private final Details past = new Details("", retired);
    private final Div empty = new Div();
    private transient List<CustomField> shown = List.of();
    private String kind;

    CustomFieldsView(CustomFields fields, FieldEditors editors, RecordFile file) {
        this.fields = fields;
        this.editors = editors;
        this.file = file;
        this.kinds = fields.kinds();
        addClassNames("crm-page", "custom-fields");
        Button add = new Button(Texts.text("admin.fields.new"), Icon.small("plus"), e -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        Div space = new Div();
        space.addClassName("crm-grow");
        Header head = new Header(new H1(getPageTitle()), space, add);
        head.addClassName("crm-page-head");
        Paragraph what = new Paragraph(Texts.text("admin.fields.what"));
        what.addClassName("crm-quiet");
        kinds.forEach(one -> tabs.add(new Tab(kindWords(one))));
        tabs.getElement().setAttribute("aria-label", Texts.text("admin.fields.kinds"));
        tabs.addSelectedChangeListener(e -> {
            if (e.isFromClient()) {
                choose(kinds.get(tabs.getSelectedIndex()));
            }
        });
        used.addClassName("field-list");
        retired.addClassName("field-list");
        empty.add(new EmptyState(
                "list-plus", Texts.text("admin.fields.none"), Texts.text("admin.fields.none-hint"), firstOne()));
        add(head, what, tabs, used, empty, past);
    }

    private Button firstOne() {
        return new Button(Texts.text("admin.fields.new"), e -> add());
    }

    static String kindWords(String kind) {
        return Texts.textOr("admin.fields.kind." + kind, kind);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("of")
                .orElse("");
        kind = kinds.contains(asked) ? asked : kinds.get(0);
        tabs.setSelectedIndex(kinds.indexOf(kind));
        load();
    }

    private void choose(String other) {
        kind = other;
        load();
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("custom-fields", QueryParameters.of("of", other)));
    }

    private void load() {
        show(fields.of(kind));
    }

    private void show(List<CustomField> now) {
        shown = now.stream().filter(field -> !field.retired()).toList();
        List<CustomField> gone = now.stream().filter(CustomField::retired).toList();
        used.removeAll();
        for (int i = 0; i < shown.size(); i++) {
            used.add(new CustomFieldRow(shown.get(i), i, shown.size(), this));
        }
        retired.removeAll();
        gone.forEach(field -> retired.add(new CustomFieldRow(field, this)));
        past.setSummaryText(Texts.text("admin.fields.retired", gone.size()));
        past.setVisible(!gone.isEmpty());
        empty.setVisible(shown.isEmpty());
        used.setVisible(!shown.isEmpty());
    }

    void add() {
        new CustomFieldDialog(kind, null, editors, (key, draft) -> {
                    CustomField added = fields.add(kind, key, draft);
                    Toast.done(Texts.text("admin.fields.added", added.label()));
                    load();
                })
                .open();
    }

    void edit(CustomField field) {
        new CustomFieldDialog(kind, field, editors, (key, draft) -> {
                    fields.change(field.id(), field.version(), draft);
                    Toast.done(Texts.text("admin.fields.changed", draft.label()));
                    load();
                })
                .open();
    }

    void retire(CustomField field) {
        attempt(() -> {
            CustomField gone = fields.retire(field.id(), field.version());
            Toast.done(
                    Texts.text("admin.fields.was-retired", field.label()),
                    () -> attempt(() -> fields.reinstate(gone.id(), gone.version())));
        });
    }

    void reinstate(CustomField field) {
        attempt(() -> {
            fields.reinstate(field.id(), field.version());
            Toast.done(Texts.text("admin.fields.is-back", field.label()));
        });
    }

    void lookBack(CustomField field) {
        new DefinitionHistory(file, new Subject("custom-field", field.id()), field.label(), PARTS).open();
    }

    private static String named(String part, Object value) {
        return switch (part) {
            case "type" -> Texts.text("admin.fields.type." + value);
            case "visibleTo" ->
                ((List<?>) value)
                        .stream()
                                .map(role -> CustomFieldDialog.role(role.toString()))
                                .collect(Collectors.joining(", "));
            case "position" -> String.valueOf(((Number) value).intValue() + 1);
            default -> null;
        };
    }

    /** Puts a field where another one stands. */
    void move(UUID id, int to) {
        List<UUID> order = new ArrayList<>(shown.stream().map(CustomField::id).toList());
        int from = order.indexOf(id);
        if (from < 0 || to < 0 || to >= order.size() || from == to) {
            return;
        }
        Collections.rotate(order.subList(Math.min(from, to), Math.max(from, to) + 1), from < to ? -1 : 1);
        attempt(() -> fields.order(kind, order));
    }

    /** Somebody else may have been faster: then the page shows how it stands now. */
    private void attempt(Runnable act) {
        Attempt.to(act);
        load();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("admin.fields");
    }
}
