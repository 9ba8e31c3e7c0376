package org.callboard.ui.support;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.UUID;
import java.util.function.Consumer;
import org.callboard.support.CannedAnswers.Answer;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;

/** Finds words that are written often; they come filled for the ticket. */
class CannedDialog extends Dialog {

    private final transient SupportRoom room;
    private final UUID ticket;
    private final transient Consumer<String> insert;
    private final Div found = new Div();

    CannedDialog(SupportRoom room, UUID ticket, Consumer<String> insert) {
        this.room = room;
        this.ticket = ticket;
        this.insert = insert;
        setHeaderTitle(Texts.text("support.canned"));
        setWidth("34rem");
        TextField search = new TextField();
        search.setAriaLabel(Texts.text("support.canned.search"));
        search.setPlaceholder(Texts.text("support.canned.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidthFull();
        search.addValueChangeListener(typed -> find(typed.getValue()));
        found.addClassName("desk-choices");
        add(search, found);
        getFooter().add(new Button(Texts.text("support.cancel"), click -> close()));
        find("");
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                search.focus();
            }
        });
    }

    private void find(String text) {
        found.removeAll();
        room.cannedAnswers().find(text).forEach(answer -> found.add(choice(answer)));
        if (found.getComponentCount() == 0) {
            found.add(new Span(Texts.text("support.canned.none")));
        }
    }

    private NativeButton choice(Answer answer) {
        NativeButton choice = new NativeButton();
        choice.addClassName("inbox-line");
        Span name = new Span(answer.name());
        name.addClassName("crm-title");
        Span words = new Span(answer.text());
        words.addClassNames("crm-cut", "crm-quiet", "crm-small");
        choice.add(name, words);
        choice.addClickListener(click -> Attempt.to(() -> {
            insert.accept(room.cannedAnswers().filled(answer.id(), ticket));
            close();
        }));
        return choice;
    }
}
