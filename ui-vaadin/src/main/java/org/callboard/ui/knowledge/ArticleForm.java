package org.callboard.ui.knowledge;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.knowledge.Article;
import org.callboard.knowledge.ArticleDraft;
import org.callboard.knowledge.Audience;
import org.callboard.ui.text.Texts;

/** What somebody writes of an article. */
class ArticleForm extends Div {

    private static final int LAZY = 400;

    private final TextField title = new TextField(Texts.text("knowledge.part.title"));
    private final ComboBox<String> category = new ComboBox<>(Texts.text("knowledge.category"));
    private final Select<String> language = new Select<>();
    private final Select<Audience> audience = new Select<>();
    private final DatePicker reviewBy = new DatePicker(Texts.text("knowledge.part.review-by"));
    private final TextArea summary = new TextArea(Texts.text("knowledge.part.summary"));
    private final TextArea body = new TextArea(Texts.text("knowledge.part.body"));
    private final transient Runnable changed;
    private UUID translationOf;
    private boolean touched;
    private boolean showing;

    ArticleForm(KnowledgeRoom room, Runnable changed) {
        this.changed = changed;
        addClassName("knowledge-form");
        category.setItems(room.articles().categories());
        category.setAllowCustomValue(true);
        category.addCustomValueSetListener(e -> category.setValue(e.getDetail()));
        language.setLabel(Texts.text("knowledge.language"));
        language.setItems(Words.LANGUAGES);
        language.setItemLabelGenerator(Words::language);
        audience.setLabel(Texts.text("knowledge.part.audience"));
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(one -> Texts.text("knowledge.audience." + one));
        reviewBy.setHelperText(Texts.text("knowledge.part.review-by.help"));
        summary.setMinRows(2);
        body.setMinRows(16);
        body.setHelperText(Texts.text("knowledge.part.body.help"));
        body.addClassName("knowledge-markdown");
        body.setValueChangeMode(ValueChangeMode.LAZY);
        body.setValueChangeTimeout(LAZY);
        summary.setValueChangeMode(ValueChangeMode.LAZY);
        title.setValueChangeMode(ValueChangeMode.LAZY);
        Div parts = new Div(category, language, audience, reviewBy);
        parts.addClassName("knowledge-parts");
        add(title, parts, summary, body);
        fields().forEach(field -> field.addValueChangeListener(e -> touch()));
    }

    private List<HasValueAndElement<?, ?>> fields() {
        return List.of(title, category, language, audience, reviewBy, summary, body);
    }

    private void touch() {
        if (!showing) {
            touched = true;
            changed.run();
        }
    }

    /** @param article {@code null} begins one @param from what it translates; {@code null} for nothing */
    void show(Article article, Article from, boolean writable) {
        showing = true;
        Article model = article == null ? from : article;
        translationOf = article == null && from != null ? from.id() : null;
        title.setValue(model == null ? "" : model.title());
        category.setValue(model == null ? null : model.category());
        language.setValue(article == null ? (from == null ? "en" : null) : article.language());
        language.setReadOnly(article != null);
        audience.setValue(model == null ? Audience.PUBLIC : model.audience());
        reviewBy.setValue(model == null ? null : model.reviewBy());
        summary.setValue(model == null || model.summary() == null ? "" : model.summary());
        body.setValue(model == null ? "" : model.body());
        for (HasValueAndElement<?, ?> field : fields()) {
            field.setReadOnly(!writable || field == language && article != null);
        }
        mark(new BadInput(List.of()));
        touched = false;
        showing = false;
    }

    boolean isTouched() {
        return touched;
    }

    String body() {
        return body.getValue();
    }

    ArticleDraft draft() {
        return new ArticleDraft(
                translationOf,
                language.getValue(),
                category.getValue(),
                audience.getValue(),
                title.getValue(),
                summary.getValue(),
                body.getValue(),
                reviewBy.getValue());
    }

    /** Says at each place what is wrong with it, and puts the caret into the first. */
    void mark(BadInput wrong) {
        Map<String, String> said = new LinkedHashMap<>();
        wrong.fields().forEach(one -> said.putIfAbsent(one.field(), one.message()));
        List<String> marked = new ArrayList<>();
        mark(title, "title", said, marked);
        mark(category, "category", said, marked);
        mark(language, "language", said, marked);
        mark(summary, "summary", said, marked);
        mark(body, "body", said, marked);
        mark(reviewBy, "reviewBy", said, marked);
        if (marked.contains("title")) {
            title.focus();
        } else if (marked.contains("body")) {
            body.focus();
        }
    }

    private static void mark(HasValidation field, String name, Map<String, String> said, List<String> marked) {
        field.setErrorMessage(said.get(name));
        field.setInvalid(said.containsKey(name));
        if (said.containsKey(name)) {
            marked.add(name);
        }
    }
}
