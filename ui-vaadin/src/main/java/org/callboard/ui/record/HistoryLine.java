package org.callboard.ui.record;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.callboard.audit.FieldChange;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** One change of one field: what it was, what it became, who or what did it, when. */
class HistoryLine extends ListItem {

    private final transient FieldChange change;
    private final transient FieldWords words;

    /** @param restore {@code null} where nothing can be restored */
    HistoryLine(FieldChange change, FieldWords words, RecordFile file, Runnable restore) {
        this.change = change;
        this.words = words;
        addClassName("line");
        getElement().setAttribute("data-field", change.field());
        Span field = new Span(words.label(change.field()));
        field.addClassName("field");
        Div small = new Div(
                new Span(CauseWords.of(change.cause(), file.people())),
                file.times().told(change.at()));
        small.addClassNames("small", "faint");
        Div body = new Div(field, values(), small);
        body.addClassName("body");
        Span mark = new Span(Icon.small(CauseWords.icon(change.cause())));
        mark.addClassName("mark");
        add(mark, body);
        if (restore != null) {
            add(button(restore));
        }
    }

    private Div values() {
        Span old = new Span(words.shown(change.field(), change.from()));
        old.addClassName("old");
        Span arrow = new Span("→");
        arrow.getElement().setAttribute("aria-label", Texts.text("record.history.became"));
        arrow.getElement().setAttribute("role", "img");
        Div values = new Div(old, arrow, new Span(words.shown(change.field(), change.to())));
        values.addClassName("values");
        return values;
    }

    private Button button(Runnable restore) {
        Button button = new Button(Texts.text("record.history.restore"), e -> restore.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Texts.text(
                "record.history.restore-what",
                words.label(change.field()),
                words.shown(change.field(), change.from())));
        return button;
    }
}
