package org.callboard.ui.activity;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.callboard.activity.Activity;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Toast;

/** One note, call, meeting or to-do: what it says, who wrote it when, and what one may do with it. */
class ActivityLine extends ListItem {

    private final transient ActivityRoom room;
    private final transient Activity activity;
    private final transient Runnable changed;

    ActivityLine(ActivityRoom room, Activity activity, OwnerNames names, boolean mayChange, Runnable changed) {
        this.room = room;
        this.activity = activity;
        this.changed = changed;
        addClassName("activity-line");
        Div head = new Div(ActivityWords.icon(activity.kind()), new Span(names.of(activity.author())));
        head.add(room.times().told(activity.at()));
        head.addClassName("activity-head");
        if (mayChange) {
            head.add(acts());
        }
        add(head);
        String held = ActivityWords.held(activity);
        if (!held.isEmpty()) {
            Span said = new Span(held);
            said.addClassNames("small", "faint");
            add(said);
        }
        if (activity.text() != null) {
            // cleaned when it was kept: nothing but formatting and links
            add(new Html("<div class=\"crm-rich\">" + activity.text() + "</div>"));
        }
    }

    private Div acts() {
        Div acts = new Div(
                act("pencil", "activity.edit", () -> new ActivityDialog(room, activity, changed).open()),
                act("trash-2", "activity.delete", this::ask));
        acts.addClassName("activity-acts");
        return acts;
    }

    private Button act(String icon, String key, Runnable does) {
        Button button = new Button(Icon.small(icon), click -> does.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(Texts.text(key, ActivityWords.kind(activity.kind())));
        button.setTooltipText(Texts.text(key, ActivityWords.kind(activity.kind())));
        return button;
    }

    private void ask() {
        String kind = ActivityWords.kind(activity.kind());
        ConfirmDialog sure = new ConfirmDialog(
                Texts.text("activity.delete", kind),
                Texts.text("activity.delete.sure"),
                Texts.text("activity.delete.it"),
                confirmed -> delete());
        sure.setCancelable(true);
        sure.setCancelText(Texts.text("activity.cancel"));
        sure.setConfirmButtonTheme("error primary");
        sure.open();
    }

    private void delete() {
        if (Attempt.to(() -> room.activities().delete(activity.id()))) {
            Toast.done(Texts.text("activity.deleted"));
            changed.run();
        }
    }
}
