package org.callboard.ui.activity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;
import org.callboard.activity.Activity;
import org.callboard.activity.ActivityDraft;
import org.callboard.activity.ActivityKind;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** Where one writes what one did or means to do about a record: a note, a call, a meeting, a to-do. */
@StyleSheet("context://crm/activity.css")
public class ActivityComposer extends Div {

    private final transient ActivityRoom room;
    private final transient Subject subject;
    private final transient Runnable changed;
    private final ActivityForm form;
    private final Tabs kinds = new Tabs();
    private final Button save = new Button();
    private ActivityKind kind = ActivityKind.NOTE;

    /** @param changed told after something was kept: the timeline has a new line */
    public ActivityComposer(ActivityRoom room, Subject subject, Runnable changed) {
        this.room = room;
        this.subject = subject;
        this.changed = changed;
        addClassName("activity-composer");
        for (ActivityKind one : ActivityKind.values()) {
            Tab tab =
                    new Tab(ActivityWords.icon(one), new com.vaadin.flow.component.html.Span(ActivityWords.kind(one)));
            tab.setId("compose-" + one.word());
            kinds.add(tab);
        }
        kinds.addThemeVariants(TabsVariant.LUMO_SMALL);
        kinds.getElement().setAttribute("aria-label", Texts.text("activity.kinds"));
        kinds.addSelectedChangeListener(change -> choose(ActivityKind.values()[kinds.getSelectedIndex()]));
        form = new ActivityForm(room, draftKey(), this::keep);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        save.addClickListener(click -> form.send());
        save.setTooltipText(Texts.text("activity.save.keys"));
        Div line = new Div(save);
        line.addClassName("activity-save");
        add(kinds, form, line);
        choose(kind);
    }

    private String draftKey() {
        return "note." + room.viewer().username() + "." + subject.type() + "." + subject.id();
    }

    private void choose(ActivityKind chosen) {
        kind = chosen;
        save.setText(Texts.text("activity.save." + chosen.word()));
        form.show(chosen);
    }

    /** Brings the cursor to the text. */
    public void focus() {
        form.focus();
    }

    private void keep(ActivityDraft draft) {
        Activity kept;
        try {
            kept = room.activities().add(subject, draft, null);
        } catch (BadInput bad) {
            form.mark(bad);
            return;
        } catch (Conflict | Forbidden | NotFound refused) {
            Toast.failed(refused.getMessage());
            return;
        }
        form.clear();
        Toast.done(
                Texts.text("activity.kept." + kept.kind().word()),
                () -> Attempt.to(() -> {
                    room.activities().delete(kept.id());
                    changed.run();
                }));
        changed.run();
    }
}
