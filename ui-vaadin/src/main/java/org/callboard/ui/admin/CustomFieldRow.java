package org.callboard.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.callboard.records.CustomField;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;
import org.callboard.ui.widgets.Icon;

/** One field: what it is called, what it holds, what it asks, and what can be done with it. */
class CustomFieldRow extends ListItem {

    private final transient CustomField field;

    /** Of a field in use; it can be dragged, and moved by its buttons. */
    CustomFieldRow(CustomField field, int at, int all, CustomFieldsView page) {
        this.field = field;
        Button up = button("arrow-up", "admin.fields.up", () -> page.move(field.id(), at - 1));
        up.setEnabled(at > 0);
        Button down = button("arrow-down", "admin.fields.down", () -> page.move(field.id(), at + 1));
        down.setEnabled(at < all - 1);
        Button edit = button("pencil", "admin.fields.edit", () -> page.edit(field));
        Button past = button("history", "admin.fields.history", () -> page.lookBack(field));
        Button retire = button("x", "admin.fields.retire", () -> ask(page));
        Div acts = new Div(up, down, edit, past, retire);
        acts.addClassName("field-acts");
        add(names(), marks(), acts);
        DragSource<CustomFieldRow> drag = DragSource.create(this);
        drag.setDragData(field.id());
        DropTarget<CustomFieldRow> drop = DropTarget.create(this);
        drop.addDropListener(e -> e.getDragSourceComponent()
                .filter(CustomFieldRow.class::isInstance)
                .map(CustomFieldRow.class::cast)
                .ifPresent(moved -> page.move(moved.field.id(), at)));
        getElement().addEventListener("dblclick", e -> page.edit(field));
    }

    /** Of a retired field. */
    CustomFieldRow(CustomField field, CustomFieldsView page) {
        this.field = field;
        Button back =
                new Button(Texts.text("admin.fields.reinstate"), Icon.small("undo-2"), e -> page.reinstate(field));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div acts = new Div(button("history", "admin.fields.history", () -> page.lookBack(field)), back);
        acts.addClassName("field-acts");
        add(names(), marks(), acts);
    }

    private Div names() {
        Span label = new Span(field.label());
        label.addClassName("field-label");
        Span key = new Span(field.key());
        key.addClassNames("crm-quiet", "crm-small", "field-key");
        Div names = new Div(label, key);
        names.addClassName("field-names");
        return names;
    }

    private Div marks() {
        Div marks = new Div(new Badge(Texts.text("admin.fields.type." + field.type()), Badge.Tone.CALM));
        marks.addClassName("field-marks");
        if (field.draft().required()) {
            marks.add(new Badge(Texts.text("admin.fields.required"), Badge.Tone.DUE));
        }
        if (!field.draft().visibleTo().isEmpty()) {
            marks.add(new Badge(
                    Texts.text(
                            "admin.fields.seen-by",
                            field.draft().visibleTo().stream()
                                    .map(CustomFieldDialog::role)
                                    .collect(Collectors.joining(", "))),
                    Badge.Tone.CALM,
                    "user-check"));
        }
        if (field.index() != CustomField.Index.NONE && !field.retired()) {
            marks.add(
                    field.index() == CustomField.Index.READY
                            ? new Badge(Texts.text("admin.fields.index.ready"), Badge.Tone.GOOD, "check")
                            : new Badge(Texts.text("admin.fields.index.building"), Badge.Tone.DUE, "refresh-cw"));
        }
        return marks;
    }

    private void ask(CustomFieldsView page) {
        ConfirmDialog ask = new ConfirmDialog(
                Texts.text("admin.fields.retire-title", field.label()),
                Texts.text("admin.fields.retire-text"),
                Texts.text("admin.fields.retire-it"),
                e -> page.retire(field));
        ask.setCancelable(true);
        ask.setCancelText(Texts.text("admin.fields.cancel"));
        ask.open();
    }

    private Button button(String icon, String key, Runnable act) {
        Button button = new Button(Icon.small(icon), e -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        String word = Texts.text(key, field.label());
        button.setAriaLabel(word);
        button.setTooltipText(word);
        return button;
    }
}
