package org.callboard.ui.admin;

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
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.customer.consent.Purposes;
import org.callboard.customer.consent.Purposes.Purpose;
import org.callboard.kernel.Subject;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.RecordFile;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Toast;

/** What messages are sent for, and which of it needs a yes. */
@Route("consent-purposes")
@RolesAllowed(Role.ADMIN)
@StyleSheet("context://crm/fields.css")
class PurposesView extends Section implements HasDynamicTitle {

    private static final DefinitionHistory.Parts PARTS = new DefinitionHistory.Parts(
            List.of("label", "needsConsent", "position", "retired"), "admin.purposes.part.", PurposesView::named);

    private final transient Purposes purposes;
    private final transient RecordFile file;
    private final OrderedList used = new OrderedList();
    private final UnorderedList retired = new UnorderedList();
    private final Details past = new Details("", retired);
    private transient List<Purpose> shown = List.of();

    PurposesView(Purposes purposes, RecordFile file) {
        this.purposes = purposes;
        this.file = file;
        addClassNames("crm-page", "custom-fields");
        Button add = new Button(Texts.text("admin.purposes.new"), Icon.small("plus"), e -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        Div space = new Div();
        space.addClassName("crm-grow");
        Header head = new Header(new H1(getPageTitle()), space, add);
        head.addClassName("crm-page-head");
        Paragraph what = new Paragraph(Texts.text("admin.purposes.what"));
        what.addClassName("crm-quiet");
        used.addClassName("field-list");
        retired.addClassName("field-list");
        add(head, what, used, past);
        load();
    }

    private void load() {
        List<Purpose> all = purposes.all();
        shown = all.stream().filter(purpose -> !purpose.retired()).toList();
        List<Purpose> gone = all.stream().filter(Purpose::retired).toList();
        used.removeAll();
        for (int i = 0; i < shown.size(); i++) {
            used.add(new PurposeRow(shown.get(i), i, shown.size(), this));
        }
        retired.removeAll();
        gone.forEach(purpose -> retired.add(new PurposeRow(purpose, this)));
        past.setSummaryText(Texts.text("admin.purposes.retired", gone.size()));
        past.setVisible(!gone.isEmpty());
        used.setVisible(!shown.isEmpty());
    }

    private void add() {
        new PurposeDialog(null, (key, draft) -> {
                    Toast.done(Texts.text(
                            "admin.purposes.added", purposes.add(key, draft).label()));
                    load();
                })
                .open();
    }

    void edit(Purpose purpose) {
        new PurposeDialog(purpose, (key, draft) -> {
                    purposes.change(purpose.id(), purpose.version(), draft);
                    Toast.done(Texts.text("admin.purposes.changed", draft.label()));
                    load();
                })
                .open();
    }

    void lookBack(Purpose purpose) {
        new DefinitionHistory(file, new Subject("consent-purpose", purpose.id()), purpose.label(), PARTS).open();
    }

    private static String named(String part, Object value) {
        return part.equals("position") ? String.valueOf(((Number) value).intValue() + 1) : null;
    }

    void retire(Purpose purpose) {
        attempt(() -> {
            Purpose gone = purposes.retire(purpose.id(), purpose.version());
            Toast.done(
                    Texts.text("admin.purposes.was-retired", purpose.label()),
                    () -> attempt(() -> purposes.reinstate(gone.id(), gone.version())));
        });
    }

    void reinstate(Purpose purpose) {
        attempt(() -> {
            purposes.reinstate(purpose.id(), purpose.version());
            Toast.done(Texts.text("admin.purposes.is-back", purpose.label()));
        });
    }

    /** Puts a purpose where another one stands. */
    void move(UUID id, int to) {
        List<UUID> order = new ArrayList<>(shown.stream().map(Purpose::id).toList());
        Collections.swap(order, order.indexOf(id), to);
        attempt(() -> purposes.order(order));
    }

    /** Somebody else may have been faster: then the page shows how it stands now. */
    private void attempt(Runnable act) {
        Attempt.to(act);
        load();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("admin.purposes");
    }
}
