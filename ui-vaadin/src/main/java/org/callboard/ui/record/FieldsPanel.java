package org.callboard.ui.record;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callboard.records.Field;
import org.callboard.records.FieldType;
import org.callboard.ui.text.Texts;

/** Who and what: the fields of a record in groups, editable in place. Fields without a value unfold on demand. */
class FieldsPanel extends Aside {

    private final transient Map<String, FieldRow> rows = new LinkedHashMap<>();
    private final transient Map<FieldGroup, Div> groups = new EnumMap<>(FieldGroup.class);
    private final Button more = new Button();
    private boolean unfolded;

    FieldsPanel(List<Field> fields, RecordChanges changes, RecordRoom room, ValueWords words) {
        addClassName("facts-panel");
        getElement().setAttribute("aria-label", Texts.text("record.page.facts"));
        for (Field field : fields) {
            if (namesNobody(field)) {
                continue;
            }
            FieldRow row = new FieldRow(field, changes, room.editors(), words);
            rows.put(field.name(), row);
            groups.computeIfAbsent(FieldGroup.of(field), FieldsPanel::group).add(row);
        }
        groups.values().forEach(this::add);
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        more.addClickListener(e -> unfold(!unfolded));
        add(more);
    }

    /** Points to something that is no kind of record, whose number alone tells people nothing. */
    private static boolean namesNobody(Field field) {
        return field.type() == FieldType.RECORD && field.refersTo() == null;
    }

    private static Div group(FieldGroup group) {
        return new Div(new H2(Texts.text("record.group." + group)));
    }

    void show(boolean mayChange) {
        rows.values().forEach(row -> row.show(mayChange));
        unfold(unfolded);
    }

    private void unfold(boolean all) {
        unfolded = all;
        rows.values().forEach(row -> row.setVisible(all || isAlwaysShown(row)));
        long hidden = rows.values().stream().filter(row -> !isAlwaysShown(row)).count();
        groups.values()
                .forEach(group -> group.setVisible(group.getChildren().skip(1).anyMatch(row -> row.isVisible())));
        more.setVisible(hidden > 0);
        more.setText(Texts.text(all ? "record.page.less" : "record.page.more", hidden));
        more.getElement().setAttribute("aria-expanded", String.valueOf(all));
    }

    private static boolean isAlwaysShown(FieldRow row) {
        Field field = row.field();
        return !row.isEmpty()
                || row.editor() != null
                || field.is(Field.Trait.REQUIRED)
                || field.is(Field.Trait.IN_LIST)
                || field.isCustom();
    }

    /** The first that may be changed: where {@code e} leads. */
    void edit() {
        rows.values().stream()
                .filter(FieldRow::isVisible)
                .filter(row -> row.field().isChangeable())
                .findFirst()
                .ifPresent(FieldRow::edit);
    }

    FieldRow row(String field) {
        return rows.get(field);
    }
}
