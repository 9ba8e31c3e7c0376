package org.callboard.ui.template;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.stream.Stream;
import org.callboard.communication.TemplateBook.Preview;
import org.callboard.communication.TemplateDraft;
import org.callboard.communication.Templates.Wish;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.NotFound;
import org.callboard.search.Hit;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** How the words read on a record that one may see, while they are written. */
class PreviewPane extends Aside {

    private final transient TemplateRoom room;
    private final ComboBox<Hit> record = new ComboBox<>(Texts.text("template.preview.record"));
    private final ComboBox<String> language = new ComboBox<>(Texts.text("template.preview.language"));
    private final Div subject = new Div();
    private final IFrame paper = new IFrame();
    private final Pre text = new Pre();
    private final Paragraph missing = new Paragraph();
    private transient Runnable changed = () -> {};
    private String kind;
    private boolean showing;

    PreviewPane(TemplateRoom room, Runnable test) {
        this.room = room;
        addClassName("template-preview");
        record.setItems(query -> room.records(query.getFilter().orElse(""), kind).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        record.setItemLabelGenerator(hit -> Stream.of(hit.title(), hit.subtitle())
                .filter(Objects::nonNull)
                .reduce((a, b) -> a + ", " + b)
                .orElse(""));
        record.setClearButtonVisible(true);
        record.setPlaceholder(Texts.text("template.preview.search"));
        record.addValueChangeListener(e -> changed.run());
        language.setItemLabelGenerator(TemplateForm::languageWord);
        language.setClearButtonVisible(true);
        language.setPlaceholder(Texts.text("template.preview.theirs"));
        language.addValueChangeListener(e -> {
            if (!showing) {
                changed.run();
            }
        });
        paper.addClassName("template-paper");
        paper.getElement().setAttribute("sandbox", "");
        paper.getElement().setAttribute("title", Texts.text("template.preview"));
        subject.addClassName("template-subject");
        missing.addClassName("problem");
        missing.getElement().setAttribute("role", "status");
        Button send = new Button(Texts.text("template.test"), Icon.small("mail"), e -> test.run());
        send.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div choices = new Div(record, language);
        choices.addClassName("template-choices");
        add(new H2(Texts.text("template.preview")), choices, missing, subject, paper, text, send);
    }

    void onChange(Runnable heard) {
        changed = heard;
    }

    Wish wish() {
        return new Wish(
                record.getValue() == null ? null : record.getValue().subject(), null, null, language.getValue());
    }

    void show(TemplateDraft draft) {
        kind = draft.about();
        showing = true;
        String before = language.getValue();
        language.setItems(draft.languages().keySet());
        language.setValue(draft.languages().containsKey(before) ? before : null);
        showing = false;
        try {
            show(room.book().preview(draft, wish()));
        } catch (BadInput unreadable) {
            say(
                    unreadable.fields().isEmpty()
                            ? unreadable.getMessage()
                            : unreadable.fields().get(0).message());
        } catch (NotFound outOfSight) {
            say(outOfSight.getMessage());
        }
    }

    private void show(Preview preview) {
        subject.removeAll();
        subject.add(new Span(preview.subject() == null ? "" : preview.subject()));
        paper.setVisible(preview.html() != null);
        paper.getElement().setAttribute("srcdoc", preview.html() == null ? "" : preview.html());
        text.setVisible(preview.html() == null);
        text.setText(preview.text() == null ? "" : preview.text());
        say(preview.missing().isEmpty() ? "" : Texts.text("template.missing", String.join(", ", preview.missing())));
    }

    private void say(String sentence) {
        missing.setText(sentence);
        missing.setVisible(!sentence.isEmpty());
    }
}
