package org.callboard.ui.imports;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callboard.imports.Imports.Doubtful;
import org.callboard.ui.text.Texts;

/** Words of the file that name nothing known: one says what each means, or takes it as it is written. */
class DoubtsPanel extends Div {

    private final transient Map<Doubtful, ComboBox<String>> choices = new LinkedHashMap<>();

    DoubtsPanel() {
        addClassNames("mapping-table", "doubts-panel");
        setVisible(false);
    }

    void show(List<Doubtful> doubts) {
        removeAll();
        choices.clear();
        setVisible(!doubts.isEmpty());
        if (doubts.isEmpty()) {
            return;
        }
        NativeTable table = new NativeTable();
        NativeTableRow names = table.getHead().addRow();
        List.of("imports.column", "imports.doubts.written", "imports.doubts.meant")
                .forEach(key -> names.add(new NativeTableHeaderCell(Texts.text(key))));
        doubts.forEach(doubt -> table.getBody().add(row(doubt)));
        Paragraph why = new Paragraph(Texts.text("imports.doubts.why"));
        why.addClassName("faint");
        add(new H2(Texts.text("imports.doubts", doubts.size())), why, table);
    }

    private NativeTableRow row(Doubtful doubt) {
        Span word = new Span(doubt.value());
        Span rows = new Span(Texts.text("imports.count.rows", doubt.rows()));
        rows.addClassNames("faint", "crm-small");
        NativeTableHeaderCell column = new NativeTableHeaderCell(doubt.column());
        column.getElement().setAttribute("scope", "row");
        Div written = new Div(word, rows);
        written.addClassName("crm-row");
        return new NativeTableRow(column, new NativeTableCell(written), new NativeTableCell(choice(doubt)));
    }

    private ComboBox<String> choice(Doubtful doubt) {
        ComboBox<String> choice = new ComboBox<>();
        choice.setAriaLabel(Texts.text("imports.doubts.meant-by", doubt.value()));
        choice.setItems(Stream.concat(doubt.nearest().stream(), Stream.of(doubt.value()))
                .distinct()
                .toList());
        String asWritten = Texts.text(doubt.refused() ? "imports.doubts.fail" : "imports.doubts.keep", doubt.value());
        choice.setItemLabelGenerator(
                item -> item.equals(doubt.value()) && !doubt.nearest().contains(item) ? asWritten : item);
        choice.setAllowCustomValue(true);
        choice.addCustomValueSetListener(
                typed -> choice.setValue(typed.getDetail().strip()));
        choice.setValue(
                doubt.nearest().isEmpty() ? doubt.value() : doubt.nearest().get(0));
        choices.put(doubt, choice);
        return choice;
    }

    /** By field, what the words mean. */
    Map<String, Map<String, String>> meant() {
        Map<String, Map<String, String>> meant = new HashMap<>();
        choices.forEach((doubt, choice) -> {
            String said = choice.getValue();
            if (said != null && !said.isBlank() && !said.equals(doubt.value())) {
                meant.computeIfAbsent(doubt.field(), k -> new LinkedHashMap<>()).put(doubt.value(), said);
            }
        });
        return meant;
    }
}
