package org.callboard.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callboard.access.Role;
import org.callboard.records.CustomField.Draft;
import org.callboard.records.FieldType;
import org.callboard.ui.text.Texts;

/** The parts of a field's description by name, each shown only where the type knows it. */
final class CustomFieldParts {

    private static final List<String> ROLES = List.of(
            Role.SALES_REP,
            Role.SALES_MANAGER,
            Role.SUPPORT_AGENT,
            Role.SUPPORT_MANAGER,
            Role.MARKETER,
            Role.ANALYST,
            Role.ADMIN);

    final Map<String, Component> all = new LinkedHashMap<>();
    final TextField label = part("label", new TextField());
    final Select<FieldType> type = part("type", new Select<>());
    final TextField key = part("key", new TextField());
    final TextField help = part("help", new TextField());
    final TextArea choices = part("choices", new TextArea());
    final BigDecimalField least = part("least", new BigDecimalField());
    final BigDecimalField most = part("most", new BigDecimalField());
    final IntegerField longest = part("longest", new IntegerField());
    final TextField pattern = part("pattern", new TextField());
    final MultiSelectComboBox<String> visibleTo = part("visibleTo", new MultiSelectComboBox<>());
    final Checkbox required = part("required", new Checkbox());
    final Checkbox filtered = part("filtered", new Checkbox());
    final Checkbox inList = part("inList", new Checkbox());

    CustomFieldParts() {
        type.setItems(Stream.of(FieldType.values())
                .filter(FieldType::isForCustomFields)
                .toList());
        type.setItemLabelGenerator(one -> Texts.text("admin.fields.type." + one));
        visibleTo.setItems(ROLES);
        visibleTo.setItemLabelGenerator(CustomFieldDialog::role);
        choices.setMinRows(3);
        choices.setMaxRows(8);
        label.setValueChangeMode(ValueChangeMode.LAZY);
        label.setMaxLength(60);
        label.setRequiredIndicatorVisible(true);
        key.setMaxLength(40);
        help.setMaxLength(200);
    }

    private <T extends Component & HasLabel> T part(String name, T component) {
        all.put(name, component);
        component.setLabel(Texts.text("admin.fields.part." + name));
        String hint = Texts.textOr("admin.fields.hint." + name, "");
        if (!hint.isEmpty() && component instanceof HasHelper helped) {
            helped.setHelperText(hint);
        }
        return component;
    }

    void show(Draft draft) {
        label.setValue(draft.label());
        type.setValue(draft.type());
        help.setValue(draft.help() == null ? "" : draft.help());
        choices.setValue(String.join("\n", draft.choices()));
        least.setValue(draft.least());
        most.setValue(draft.most());
        longest.setValue(draft.longest());
        pattern.setValue(draft.pattern() == null ? "" : draft.pattern());
        visibleTo.setValue(new LinkedHashSet<>(draft.visibleTo()));
        required.setValue(draft.required());
        filtered.setValue(draft.filtered());
        inList.setValue(draft.inList());
    }

    /** Asks what this type knows. */
    void fit() {
        FieldType now = type.getValue();
        boolean text = now == FieldType.TEXT || now == FieldType.LINES;
        boolean number = now == FieldType.NUMBER || now == FieldType.MONEY;
        choices.setVisible(now == FieldType.CHOICE || now == FieldType.CHOICES);
        least.setVisible(number);
        most.setVisible(number);
        longest.setVisible(text || now == FieldType.LINK);
        pattern.setVisible(text);
        filtered.setEnabled(now != FieldType.LINES);
        type.setHelperText(Texts.text("admin.fields.type-hint." + now));
        key.setPlaceholder(DraftField.key(label.getValue()));
    }

    Draft draft(Object otherwise) {
        return new Draft(
                label.getValue().strip(),
                type.getValue(),
                help.isEmpty() ? null : help.getValue().strip(),
                required.getValue(),
                otherwise,
                least.isVisible() ? least.getValue() : null,
                most.isVisible() ? most.getValue() : null,
                longest.isVisible() ? longest.getValue() : null,
                pattern.isVisible() && !pattern.isEmpty() ? pattern.getValue() : null,
                chosen(),
                ROLES.stream().filter(visibleTo.getValue()::contains).toList(),
                filtered.getValue(),
                inList.getValue());
    }

    List<String> chosen() {
        return choices.isVisible()
                ? choices.getValue()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList()
                : List.of();
    }
}
