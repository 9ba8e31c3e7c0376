package org.callboard.ui.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callboard.imports.Imports;
import org.callboard.imports.Imports.Duplicates;
import org.callboard.imports.Imports.Preview;
import org.callboard.imports.Imports.Progress;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** Which column is what, shown with the first rows; what to do with those already known; then start. */
class MappingPanel extends Div {

    private final transient Imports imports;
    private final transient Preview preview;
    private final transient Runnable moved;
    private final MappingTable table;
    private final RadioButtonGroup<Duplicates> duplicates = new RadioButtonGroup<>();
    private final Map<String, TextField> defaults = new LinkedHashMap<>();
    private final Paragraph problem = new Paragraph();
    private final DoubtsPanel doubts = new DoubtsPanel();
    /** The mapping for which doubtful words were shown; they are asked for once. */
    private transient Map<String, String> asked;

    MappingPanel(Imports imports, Preview preview, Progress job, Runnable moved) {
        Long total = job.total();
        String one = ImportWords.one(job.object());
        this.imports = imports;
        this.preview = preview;
        this.moved = moved;
        this.table = new MappingTable(preview);
        addClassName("mapping-panel");
        Paragraph seen = new Paragraph(Texts.text(
                "imports.seen",
                total == null ? 0 : total,
                preview.columns().size(),
                preview.encoding(),
                delimiter(preview.delimiter())));
        seen.addClassName("faint");
        duplicates.setLabel(Texts.text("imports.duplicates", one));
        duplicates.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        duplicates.setItems(Duplicates.values());
        duplicates.setValue(Duplicates.SKIP);
        duplicates.setRenderer(new ComponentRenderer<>(rule -> told(rule, one)));
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(
                seen,
                new H2(Texts.text("imports.mapping")),
                table,
                new FirstRows(preview),
                options(),
                doubts,
                problem,
                acts(total));
    }

    private static Div told(Duplicates rule, String one) {
        Span word = new Span(Texts.text("imports.duplicates." + rule, one));
        Span why = new Span(Texts.text("imports.duplicates." + rule + ".why", one));
        why.addClassNames("faint", "crm-small");
        Div told = new Div(word, why);
        told.addClassName("import-choice");
        return told;
    }

    private static String delimiter(String delimiter) {
        return Texts.textOr("imports.delimiter." + (delimiter.equals("\t") ? "tab" : delimiter), delimiter);
    }

    private Div options() {
        Div options = new Div(duplicates);
        options.addClassName("import-options");
        Div fields = new Div();
        preview.fields().stream()
                .filter(field -> field.name().equals("source") || field.name().equals("campaign"))
                .forEach(field -> {
                    TextField value = new TextField(Texts.text("imports.default", field.label()));
                    value.setMaxLength(200);
                    defaults.put(field.name(), value);
                    fields.add(value);
                });
        if (!defaults.isEmpty()) {
            defaults.values().iterator().next().setHelperText(Texts.text("imports.default-hint"));
            options.add(fields);
        }
        return options;
    }

    private Div acts(Long total) {
        Button start = new Button(
                total == null ? Texts.text("imports.start") : Texts.text("imports.start-rows", total), e -> start());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button leave = new Button(Texts.text("imports.leave"), e -> {
            imports.cancel(preview.id());
            moved.run();
        });
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div acts = new Div(start, leave);
        acts.addClassName("import-acts");
        return acts;
    }

    private void start() {
        table.clearProblems();
        problem.setVisible(false);
        Map<String, String> given = defaults.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getValue().strip()));
        try {
            if (asks()) {
                return;
            }
            start(given);
            Toast.done(Texts.text("imports.started"));
            moved.run();
        } catch (BadInput bad) {
            String homeless = bad.fields().stream()
                    .filter(field -> !table.show(field) && !showAtDefault(field))
                    .map(BadInput.Field::message)
                    .collect(Collectors.joining(" "));
            problem.setText(homeless.isEmpty() ? Texts.text("imports.see-columns") : homeless);
            problem.setVisible(true);
        } catch (Conflict faster) {
            Toast.failed(faster.getMessage());
            moved.run();
        }
    }

    /** @return whether somebody must say first what words of the file mean */
    private boolean asks() {
        Map<String, String> mapping = table.mapping();
        if (mapping.equals(asked)) {
            return false;
        }
        List<Imports.Doubtful> found = imports.doubts(preview.id(), mapping);
        doubts.show(found);
        asked = mapping;
        if (!found.isEmpty()) {
            doubts.scrollIntoView();
            Toast.done(Texts.text("imports.doubts", found.size()));
        }
        return !found.isEmpty();
    }

    private void start(Map<String, String> given) {
        Map<String, Map<String, String>> meant = doubts.meant();
        if (meant.isEmpty()) {
            imports.start(preview.id(), table.mapping(), duplicates.getValue(), given);
        } else {
            imports.start(preview.id(), table.mapping(), duplicates.getValue(), given, meant);
        }
    }

    private boolean showAtDefault(BadInput.Field wrong) {
        TextField text = wrong.field().startsWith("defaults.")
                ? defaults.get(wrong.field().substring("defaults.".length()))
                : null;
        if (text != null) {
            text.setErrorMessage(wrong.message());
            text.setInvalid(true);
        }
        return text != null;
    }
}
