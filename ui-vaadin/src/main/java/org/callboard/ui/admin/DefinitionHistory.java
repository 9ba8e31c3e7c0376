package org.callboard.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.callboard.kernel.Subject;
import org.callboard.ui.record.FieldWords;
import org.callboard.ui.record.HistoryPanel;
import org.callboard.ui.record.RecordFile;
import org.callboard.ui.text.Texts;

/** What admins changed of something that the house is set up with: who, when, what stood there before. */
@StyleSheet("context://crm/record.css")
public class DefinitionHistory extends Dialog {

    public DefinitionHistory(RecordFile file, Subject subject, String label, Parts parts) {
        setHeaderTitle(Texts.text("admin.history.of", label));
        setWidth("38rem");
        add(new HistoryPanel(file, parts, subject, null));
        getFooter().add(new Button(Texts.text("admin.history.close"), e -> close()));
    }

    /**
     * @param fields in the order of the form
     * @param prefix of the keys of their labels
     * @param named what a value of a part is called where it has a name of its own; {@code null} where it has none
     */
    public record Parts(List<String> fields, String prefix, BiFunction<String, Object, String> named)
            implements FieldWords {

        @Override
        public String label(String field) {
            return Texts.textOr(prefix + field, field);
        }

        @Override
        public String words(String field, Object value) {
            String name = value == null ? "" : named.apply(field, value);
            return name == null ? plain(value) : name;
        }

        private String plain(Object value) {
            if (value instanceof Boolean yes) {
                return Texts.text(yes ? "admin.yes" : "admin.no");
            }
            if (value instanceof List<?> many) {
                return many.stream().map(this::plain).collect(Collectors.joining(", "));
            }
            return value instanceof Map<?, ?> sum ? sum.get("value") + " " + sum.get("currency") : value.toString();
        }
    }
}
