package org.callboard.ui.imports;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.callboard.imports.Imports.Field;
import org.callboard.imports.Imports.Preview;
import org.callboard.kernel.BadInput;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;

/** One line per column of the file: its header, its first values, and the field it goes into. */
class MappingTable extends Div {

    private static final int EXAMPLES = 3;

    private final Map<String, ComboBox<Field>> choices = new LinkedHashMap<>();

    MappingTable(Preview preview) {
        addClassName("mapping-table");
        NativeTable table = new NativeTable();
        NativeTableHeader head = table.getHead();
        NativeTableRow names = head.addRow();
        List.of("imports.column", "imports.examples", "imports.field")
                .forEach(key -> names.add(new NativeTableHeaderCell(Texts.text(key))));
        NativeTableBody body = table.getBody();
        for (int i = 0; i < preview.columns().size(); i++) {
            body.add(row(preview, i));
        }
        add(table);
    }

    private NativeTableRow row(Preview preview, int index) {
        String column = preview.columns().get(index);
        NativeTableHeaderCell name = new NativeTableHeaderCell(column);
        name.getElement().setAttribute("scope", "row");
        NativeTableCell examples = new NativeTableCell();
        examples.addClassNames("faint", "examples");
        preview.rows().stream()
                .filter(row -> index < row.size())
                .map(row -> row.get(index))
                .filter(value -> value != null && !value.isBlank())
                .distinct()
                .limit(EXAMPLES)
                .forEach(value -> examples.add(new Span(value)));
        String guess = preview.mapping().get(column);
        ComboBox<Field> choice = choice(preview, column, guess);
        Badge guessed = new Badge(Texts.text("imports.guessed"), Badge.Tone.CALM, "wand-sparkles");
        guessed.setVisible(guess != null);
        choice.addValueChangeListener(e -> guessed.setVisible(guess != null
                && e.getValue() != null
                && guess.equals(e.getValue().name())));
        Div cell = new Div(choice, guessed);
        cell.addClassName("mapping-choice");
        return new NativeTableRow(name, examples, new NativeTableCell(cell));
    }

    private ComboBox<Field> choice(Preview preview, String column, String guess) {
        ComboBox<Field> choice = new ComboBox<>();
        choice.setItems(preview.fields());
        choice.setItemLabelGenerator(Field::label);
        choice.setPlaceholder(Texts.text("imports.left-out"));
        choice.setClearButtonVisible(true);
        choice.setAriaLabel(Texts.text("imports.field-of", column));
        preview.fields().stream()
                .filter(field -> Objects.equals(field.name(), guess))
                .findFirst()
                .ifPresent(choice::setValue);
        choices.put(column, choice);
        return choice;
    }

    /** Field by column; columns that are left out are missing. */
    Map<String, String> mapping() {
        Map<String, String> mapping = new LinkedHashMap<>();
        choices.forEach((column, choice) -> {
            if (choice.getValue() != null) {
                mapping.put(column, choice.getValue().name());
            }
        });
        return mapping;
    }

    /** Marks the column that is wrong. @return whether it is one of these */
    boolean show(BadInput.Field wrong) {
        ComboBox<Field> choice = choices.entrySet().stream()
                .filter(entry -> isAt(entry.getKey(), wrong.field()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (choice == null) {
            return false;
        }
        choice.setErrorMessage(wrong.message());
        choice.setInvalid(true);
        choice.focus();
        return true;
    }

    /** Very long headers come back shortened. */
    private static boolean isAt(String column, String field) {
        String path = "mapping." + column;
        return field.equals(path) || field.endsWith("…") && path.startsWith(field.substring(0, field.length() - 1));
    }

    void clearProblems() {
        choices.values().forEach(choice -> choice.setInvalid(false));
    }
}
