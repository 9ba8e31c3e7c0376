package org.callboard.ui.calendar;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.callboard.calendar.Assigned;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** Whose calendar it is, and a way to give them the house's again. */
class AssignedRow extends ListItem {

    AssignedRow(Assigned one, CalendarsView page) {
        Span who = new Span(one.who());
        who.addClassName("field-label");
        Span kind = new Span(Texts.text("calendar.kind." + one.kind()));
        kind.addClassNames("crm-quiet", "crm-small");
        Div names = new Div(who, kind);
        names.addClassName("field-names");
        Button back = new Button(Icon.small("x"), click -> page.withdraw(one));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        back.setAriaLabel(Texts.text("calendar.withdraw", one.who()));
        back.setTooltipText(Texts.text("calendar.withdraw", one.who()));
        Div acts = new Div(back);
        acts.addClassName("field-acts");
        add(names, new Span(one.calendar()), acts);
    }
}
