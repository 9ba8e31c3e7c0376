package org.callboard.ui.activity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.callboard.activity.Activity;
import org.callboard.activity.ActivityDraft;
import org.callboard.activity.ActivityKind;
import org.callboard.kernel.BadInput;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.NoteEditor;
import org.callboard.ui.widgets.Toast;

/** The text of an activity and the fields that its kind has; becomes a draft when it is sent. */
class ActivityForm extends Div {

    private final transient ActivityRoom room;
    private final NoteEditor text;
    private final Div fields = new Div();
    private final Map<ActivityKind, KindFields> byKind = new LinkedHashMap<>();
    private ActivityKind kind = ActivityKind.NOTE;

    /** @param draftKey under which what is typed survives a reload; {@code null} to keep none */
    ActivityForm(ActivityRoom room, String draftKey, Consumer<ActivityDraft> send) {
        this.room = room;
        addClassName("activity-form");
        text = new NoteEditor(Texts.text("activity.text.label"), Texts.text("activity.text.placeholder"), draftKey);
        text.onPeople(room::colleagues);
        text.onSubmit(html -> send.accept(fields().draft(html)));
        fields.addClassName("activity-fields");
        add(text, fields);
    }

    final void show(ActivityKind chosen) {
        kind = chosen;
        fields.removeAll();
        fields.add(fields().components().toArray(Component[]::new));
        fields.setVisible(!fields().components().isEmpty());
        text.setInvalid(null);
    }

    void show(Activity activity) {
        show(activity.kind());
        text.setValue(activity.text());
        fields().show(activity);
    }

    private KindFields fields() {
        return byKind.computeIfAbsent(kind, of -> KindFields.of(of, room));
    }

    /** Has the browser hand over what is written; a draft follows. */
    void send() {
        text.send();
    }

    void clear() {
        text.clear();
        text.setInvalid(null);
        byKind.clear();
        show(kind);
    }

    void focus() {
        text.focus();
    }

    /** At the field that is meant; what has no field here is told in the corner. */
    void mark(BadInput bad) {
        text.setInvalid(null);
        for (BadInput.Field wrong : bad.fields()) {
            if (wrong.field().equals("text")) {
                text.setInvalid(wrong.message());
                text.focus();
            } else if (!fields().mark(wrong)) {
                Toast.failed(wrong.message());
            }
        }
    }
}
