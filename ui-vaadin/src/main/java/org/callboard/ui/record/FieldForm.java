package org.callboard.ui.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.callboard.kernel.BadInput;
import org.callboard.records.Field;
import org.callboard.records.FieldType;
import org.callboard.ui.text.Texts;

/** The fields of a new record: what must be known and what matters first, the rest where one unfolds it. */
public final class FieldForm extends Div {

    private final transient Map<String, FieldEditor> editors = new LinkedHashMap<>();
    private final FormLayout first = columns();
    private final FormLayout rest = columns();
    private final Details more = new Details(Texts.text("record.form.more"), rest);

    /** @param editor makes the editor of a field, with its label */
    public FieldForm(List<Field> fields, Function<Field, FieldEditor> editor) {
        addClassName("field-form");
        fields.stream().filter(FieldForm::isFirst).filter(FieldForm::isRequired).forEach(f -> add(f, editor, first));
        fields.stream().filter(FieldForm::isFirst).filter(f -> !isRequired(f)).forEach(f -> add(f, editor, first));
        fields.stream()
                .filter(field -> !isFirst(field) && !field.is(Field.Trait.READ_ONLY))
                .forEach(field -> add(field, editor, rest));
        more.setVisible(rest.getElement().getChildCount() > 0);
        add(first, more);
    }

    private static FormLayout columns() {
        FormLayout columns = new FormLayout();
        columns.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("28rem", 2));
        return columns;
    }

    private static boolean isRequired(Field field) {
        return field.is(Field.Trait.REQUIRED);
    }

    private static boolean isFirst(Field field) {
        if (field.is(Field.Trait.READ_ONLY)) {
            return false;
        }
        return switch (field.type()) {
            case EMAILS, PHONES, ADDRESSES -> isRequired(field);
            default -> isRequired(field) || field.is(Field.Trait.IN_LIST) || field.is(Field.Trait.SEARCHED);
        };
    }

    private void add(Field field, Function<Field, FieldEditor> make, FormLayout into) {
        FieldEditor editor = make.apply(field);
        editor.show(field.otherwise());
        editors.put(field.name(), editor);
        into.add(editor.component());
        if (isWide(field.type())) {
            into.setColspan(editor.component(), 2);
        }
    }

    private static boolean isWide(FieldType type) {
        return switch (type) {
            case LINES, EMAILS, PHONES, ADDRESSES -> true;
            default -> false;
        };
    }

    /** Values that are known already. */
    public void show(Map<String, Object> given) {
        given.forEach((name, value) -> {
            if (editors.containsKey(name)) {
                editors.get(name).show(value);
            }
        });
    }

    /**
     * What is typed, by field name; what is empty is missing.
     *
     * @throws BadInput for everything that cannot be read
     */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        List<BadInput.Field> unreadable = new ArrayList<>();
        editors.forEach((name, editor) -> {
            try {
                Object value = editor.value();
                if (value != null) {
                    values.put(name, value);
                }
            } catch (BadInput bad) {
                unreadable.addAll(bad.fields());
            }
        });
        if (!unreadable.isEmpty()) {
            throw new BadInput(unreadable);
        }
        return values;
    }

    /** Marks the bad fields and goes to the first. @return messages that belong to no field here */
    public List<String> refuse(BadInput bad) {
        accept();
        List<String> homeless = new ArrayList<>();
        FieldEditor foremost = null;
        for (BadInput.Field wrong : bad.fields()) {
            FieldEditor editor = editorOf(wrong.field());
            if (editor == null) {
                homeless.add(wrong.message());
                continue;
            }
            editor.refuse(wrong.message());
            foremost = foremost == null ? editor : foremost;
        }
        if (foremost != null) {
            reveal(foremost.component());
            foremost.focus();
        }
        return homeless;
    }

    /** Parts of a value are told by their path: {@code emails[1].value}. */
    private FieldEditor editorOf(String path) {
        FieldEditor exact = editors.get(path);
        if (exact != null) {
            return exact;
        }
        return editors.entrySet().stream()
                .filter(one -> path.startsWith(one.getKey() + "[") || path.startsWith(one.getKey() + "."))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private void reveal(Component component) {
        if (rest.getChildren().anyMatch(component::equals)) {
            more.setOpened(true);
        }
    }

    /** @param heard runs whenever somebody has typed a value */
    public void onChange(Runnable heard) {
        editors.values().stream()
                .map(FieldEditor::component)
                .filter(HasValue.class::isInstance)
                .forEach(component -> ((HasValue<?, ?>) component).addValueChangeListener(e -> heard.run()));
    }

    /** Takes all marks away. */
    public void accept() {
        editors.values().forEach(editor -> editor.refuse(null));
    }

    public void focusFirst() {
        editors.values().stream().findFirst().ifPresent(FieldEditor::focus);
    }

    public FieldEditor editor(String field) {
        return editors.get(field);
    }
}
