package org.callboard.ui.list;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.records.Field;
import org.callboard.ui.record.FieldForm;
import org.callboard.ui.text.Texts;

/**
 * Types in a record of any kind; what is wrong stands at its field, what was typed stays, and who may be meant already is
 * told while one types.
 */
class NewRecordDialog extends Dialog {

    private final transient RecordsRoom room;
    private final String kind;
    private final transient Consumer<UUID> created;
    private final FieldForm form;
    private final LookalikePanel lookalikes;
    private final Paragraph problem = new Paragraph();
    private final transient Map<String, Object> untouched;

    /** @param given what is known already, by field name */
    NewRecordDialog(
            RecordListing listing,
            List<Field> fields,
            RecordsRoom room,
            Map<String, Object> given,
            Consumer<UUID> created) {
        this.room = room;
        this.kind = listing.kind();
        this.created = created;
        form = new FieldForm(fields, room.editors()::labelled);
        form.show(given);
        lookalikes = new LookalikePanel(room.warnings(kind), kind);
        untouched = new LinkedHashMap<>(form.values());
        setHeaderTitle(Texts.text(listing.words() + ".new"));
        addClassName("new-record");
        setWidth("42rem");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(problem, form, lookalikes);
        form.onChange(this::lookAround);
        acts(Texts.text(listing.words() + ".create"));
        addOpenedChangeListener(e -> {
            if (e.isOpened()) {
                form.focusFirst();
            }
        });
    }

    private void acts(String word) {
        Button save = new Button(word, e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        save.setTooltipText(Texts.text("list.new.keys"));
        Button cancel = new Button(Texts.text("list.cancel"), e -> leave());
        cancel.addClickShortcut(Key.ESCAPE).listenOn(this);
        getFooter().add(cancel, save);
    }

    /** Nothing typed is lost by a slip of the finger. */
    private void leave() {
        if (!isTouched()) {
            close();
            return;
        }
        ConfirmDialog ask = new ConfirmDialog(
                Texts.text("list.new.discard"),
                Texts.text("list.new.discard-text"),
                Texts.text("list.new.discard-it"),
                e -> close());
        ask.setCancelable(true);
        ask.setCancelText(Texts.text("list.new.go-on"));
        ask.setConfirmButtonTheme("error primary");
        ask.open();
    }

    private boolean isTouched() {
        try {
            return !form.values().equals(untouched);
        } catch (BadInput unreadable) {
            return true;
        }
    }

    private void lookAround() {
        try {
            lookalikes.show(form.values());
        } catch (BadInput unreadable) {
            lookalikes.show(Map.of());
        }
    }

    private void save() {
        try {
            UUID id = room.records().create(kind, form.values());
            close();
            created.accept(id);
        } catch (BadInput bad) {
            say(form.refuse(bad));
        } catch (Forbidden | Conflict refused) {
            form.accept();
            say(List.of(refused.getMessage()));
        }
    }

    private void say(List<String> problems) {
        problem.setText(String.join(" ", problems));
        problem.setVisible(!problems.isEmpty());
    }
}
