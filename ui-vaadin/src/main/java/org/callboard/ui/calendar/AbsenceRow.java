package org.callboard.ui.calendar;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.callboard.presence.Absence;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.Badge;
import org.callboard.ui.widgets.Icon;

/** One absence: whose, when, who stands in, and what can be done about it. */
class AbsenceRow extends ListItem {

    AbsenceRow(Absence absence, OwnerNames names, Times times, AbsencesView page) {
        String name = names.of(absence.username());
        Span who = new Span(name);
        who.addClassName("field-label");
        Div title = new Div(who);
        title.addClassName("field-names");
        if (absence.isAt(times.now())) {
            title.add(new Badge(Texts.text("calendar.absence.now"), Badge.Tone.DUE, "user-x"));
        }
        String when = Texts.text("calendar.absence.when", times.exact(absence.from()), times.exact(absence.until()));
        Span standIn = new Span(
                absence.standIn() == null
                        ? Texts.text("calendar.absence.nobody")
                        : Texts.text("calendar.absence.stands-in", names.of(absence.standIn())));
        standIn.addClassNames("crm-quiet", "crm-small");
        Div says = new Div(new Span(when), standIn);
        if (absence.note() != null) {
            Span note = new Span(absence.note());
            note.addClassNames("crm-quiet", "crm-small");
            says.add(note);
        }
        says.addClassName("calendar-says");
        Div acts = new Div();
        acts.addClassName("field-acts");
        if (absence.standIn() != null) {
            acts.add(button("forward", "calendar.absence.hand-over", name, () -> page.handOver(absence)));
        }
        acts.add(
                button("pencil", "calendar.absence.edit", name, () -> page.tell(absence)),
                button("x", "calendar.absence.end", name, () -> page.end(absence)));
        add(title, says, acts);
    }

    private static Button button(String icon, String key, String name, Runnable act) {
        Button button = new Button(Icon.small(icon), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(Texts.text(key, name));
        button.setTooltipText(Texts.text(key, name));
        return button;
    }
}
