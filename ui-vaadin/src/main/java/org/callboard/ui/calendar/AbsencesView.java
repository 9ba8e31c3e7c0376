package org.callboard.ui.calendar;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.presence.Absence;
import org.callboard.presence.Absences;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.EmptyState;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Toast;

/** When one is away and who stands in; for managers also their colleagues'. */
@Route("absences")
@RolesAllowed({
    Role.SALES_REP,
    Role.SALES_MANAGER,
    Role.SUPPORT_AGENT,
    Role.SUPPORT_MANAGER,
    Role.MARKETER,
    Role.ANALYST,
    Role.ADMIN
})
@StyleSheet("context://crm/fields.css")
@StyleSheet("context://crm/calendar.css")
class AbsencesView extends Section implements HasDynamicTitle {

    private static final int SHOWN = 200;

    private final transient Absences absences;
    private final transient People people;
    private final transient OwnerNames names;
    private final transient Viewer me;
    private final transient Times times;
    private final Div own = new Div();
    private final Div others = new Div();

    AbsencesView(Absences absences, People people, CurrentUser currentUser, Times times) {
        this.absences = absences;
        this.people = people;
        this.names = new OwnerNames(people);
        this.me = currentUser.viewer();
        this.times = times;
        addClassNames("crm-page", "custom-fields", "calendars");
        Paragraph what = new Paragraph(Texts.text("calendar.absences.what"));
        what.addClassName("crm-quiet");
        add(head(), what, own);
        if (manages()) {
            add(new H2(Texts.text("calendar.absences.others")), others);
        }
        load();
    }

    private Header head() {
        Button add = new Button(Texts.text("calendar.absence.add"), Icon.small("plus"), click -> tell(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        Div space = new Div();
        space.addClassName("crm-grow");
        Header head = new Header(new H1(getPageTitle()), space, add);
        head.addClassName("crm-page-head");
        return head;
    }

    private boolean manages() {
        return me.isAny(Role.SALES_MANAGER, Role.SUPPORT_MANAGER, Role.ADMIN);
    }

    private void load() {
        show(own, absences.coming(me.username(), SHOWN), "calendar.absences.none");
        if (manages()) {
            List<Absence> all = absences.coming(null, SHOWN).stream()
                    .filter(one -> !one.username().equals(me.username()))
                    .toList();
            show(others, all, "calendar.absences.all-there");
        }
    }

    private void show(Div place, List<Absence> shown, String nothing) {
        place.removeAll();
        if (shown.isEmpty()) {
            place.add(new EmptyState("user-check", Texts.text(nothing), Texts.text(nothing + ".text")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("field-list");
        shown.forEach(absence -> list.add(new AbsenceRow(absence, names, times, this)));
        place.add(list);
    }

    void tell(Absence absence) {
        new AbsenceDialog(absence, me, manages(), people, times, draft -> {
                    if (absence == null) {
                        absences.add(draft);
                    } else {
                        absences.change(absence.id(), absence.version(), draft);
                    }
                    Toast.done(Texts.text("calendar.absence.told"));
                    load();
                })
                .open();
    }

    void end(Absence absence) {
        Attempt.to(() -> {
            absences.end(absence.id());
            Toast.done(Texts.text("calendar.absence.ended"));
        });
        load();
    }

    void handOver(Absence absence) {
        Attempt.to(() -> {
            Absences.Handed handed = absences.handOver(absence.id());
            Toast.done(Texts.text("calendar.absence.handed", handed.given(), handed.kept()));
        });
        load();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("calendar.absences");
    }
}
