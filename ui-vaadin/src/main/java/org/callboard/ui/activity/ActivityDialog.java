package org.callboard.ui.activity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import org.callboard.activity.Activity;
import org.callboard.activity.ActivityDraft;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** Changes an activity; what a colleague changed meanwhile is not overwritten unseen. */
class ActivityDialog extends Dialog {

    private final transient ActivityRoom room;
    private final transient Activity activity;
    private final transient Runnable changed;
    private final ActivityForm form;

    ActivityDialog(ActivityRoom room, Activity activity, Runnable changed) {
        this.room = room;
        this.activity = activity;
        this.changed = changed;
        setHeaderTitle(Texts.text("activity.edit.title", ActivityWords.kind(activity.kind())));
        setWidth("min(40rem, 96vw)");
        form = new ActivityForm(room, null, this::keep);
        form.show(activity);
        add(form);
        Button save = new Button(Texts.text("activity.edit.save"), click -> form.send());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("activity.cancel"), click -> close()), save);
        addOpenedChangeListener(change -> form.focus());
    }

    private void keep(ActivityDraft draft) {
        try {
            room.activities().change(activity.id(), activity.version(), draft);
        } catch (BadInput bad) {
            form.mark(bad);
            return;
        } catch (Conflict | Forbidden | NotFound refused) {
            Toast.failed(refused.getMessage()); // what is typed stays open, to be copied
            return;
        }
        close();
        Toast.done(Texts.text("activity.changed"));
        changed.run();
    }
}
