package org.callboard.ui.template;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.callboard.communication.Channel;
import org.callboard.communication.Template;
import org.callboard.communication.TemplateBook.Name;
import org.callboard.communication.TemplateDraft;
import org.callboard.communication.TemplateDraft.Words;
import org.callboard.customer.consent.Consents.Purpose;
import org.callboard.kernel.BadInput;
import org.callboard.ui.text.Texts;

/** What an analyst writes of a template, language by language. */
class TemplateForm extends Div {

    private static final int LAZY = 400;
    private static final List<String> KINDS = List.of("lead", "person", "company", "deal");
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "nl", "pl", "pt", "sv", "ja");

    private final transient TemplateRoom room;
    private final transient SerializableConsumer<TemplateDraft> changed;
    private final TextField title = new TextField(Texts.text("template.part.title"));
    private final TextField key = new TextField(Texts.text("template.part.key"));
    private final Select<Channel> channel = new Select<>();
    private final Select<String> purpose = new Select<>();
    private final Select<String> about = new Select<>();
    private final Tabs tabs = new Tabs();
    private final ComboBox<String> addLanguage = new ComboBox<>();
    private final ComboBox<Name> insert = new ComboBox<>(Texts.text("template.insert"));
    private final Div editors = new Div();
    private final transient Map<String, WordsEditor> words = new LinkedHashMap<>();
    private boolean touched;
    private boolean showing;

    TemplateForm(TemplateRoom room, SerializableConsumer<TemplateDraft> changed) {
        this.room = room;
        this.changed = changed;
        addClassName("template-form");
        key.setHelperText(Texts.text("template.part.key.help"));
        title.setValueChangeMode(ValueChangeMode.LAZY);
        channel.setLabel(Texts.text("template.part.channel"));
        channel.setItems(Channel.EMAIL, Channel.SMS, Channel.WHATSAPP);
        channel.setItemLabelGenerator(one -> Texts.text("template.channel." + one));
        purpose.setLabel(Texts.text("template.part.purpose"));
        purpose.setEmptySelectionAllowed(true);
        purpose.setItems(room.consents().purposes().stream().map(Purpose::key).toList());
        purpose.setItemLabelGenerator(this::purposeWord);
        about.setLabel(Texts.text("template.part.about"));
        about.setEmptySelectionAllowed(true);
        about.setItems(KINDS);
        about.setItemLabelGenerator(
                kind -> kind == null ? Texts.text("template.about.any") : Texts.textOr("template.about." + kind, kind));
        addLanguage.setItems(LANGUAGES);
        addLanguage.setItemLabelGenerator(TemplateForm::languageWord);
        addLanguage.setAriaLabel(Texts.text("template.language.add"));
        addLanguage.setPlaceholder(Texts.text("template.language.add"));
        addLanguage.setAllowCustomValue(true);
        insert.setItemLabelGenerator(name -> name.label() + " – " + name.name());
        insert.setPlaceholder(Texts.text("template.insert.what"));
        insert.setWidthFull();
        Div line = new Div(tabs, addLanguage);
        line.addClassNames("crm-row", "crm-wrap");
        Div parts = new Div(title, key, channel, purpose, about);
        parts.addClassName("template-parts");
        add(parts, line, insert, editors);
        listen();
    }

    private void listen() {
        title.addValueChangeListener(e -> touch());
        key.addValueChangeListener(e -> touch());
        purpose.addValueChangeListener(e -> touch());
        channel.addValueChangeListener(e -> {
            words.values().forEach(one -> one.forChannel(e.getValue()));
            touch();
        });
        about.addValueChangeListener(e -> {
            insert.setItems(room.book().names(e.getValue()));
            touch();
        });
        tabs.addSelectedChangeListener(e -> showTab());
        addLanguage.addValueChangeListener(e -> grow(e.getValue()));
        addLanguage.addCustomValueSetListener(e -> grow(e.getDetail().strip().toLowerCase(Locale.ROOT)));
        insert.addValueChangeListener(e -> {
            if (e.getValue() != null && current() != null) {
                current().insert("{{" + e.getValue().name() + "}}");
                insert.clear();
            }
        });
    }

    private String purposeWord(String one) {
        return one == null
                ? Texts.text("template.purpose.any")
                : room.consents().purposes().stream()
                        .filter(known -> known.key().equals(one))
                        .map(Purpose::label)
                        .findFirst()
                        .orElse(one);
    }

    static String languageWord(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(Texts.locale());
    }

    private void touch() {
        if (!showing) {
            touched = true;
            changed.accept(draft());
        }
    }

    private void grow(String language) {
        if (language != null && !language.isBlank() && !words.containsKey(language)) {
            tab(language, new Words(null, null, null));
            tabs.setSelectedIndex(words.size() - 1);
            touch();
        }
        addLanguage.clear();
    }

    private void tab(String language, Words written) {
        WordsEditor editor = new WordsEditor(written, LAZY, this::touch);
        editor.forChannel(channel.getValue());
        words.put(language, editor);
        editors.add(editor);
        tabs.add(new Tab(languageWord(language)));
        showTab();
    }

    private void showTab() {
        List<WordsEditor> all = List.copyOf(words.values());
        for (int i = 0; i < all.size(); i++) {
            all.get(i).setVisible(i == tabs.getSelectedIndex());
        }
    }

    private WordsEditor current() {
        int at = tabs.getSelectedIndex();
        return at < 0 || at >= words.size() ? null : List.copyOf(words.values()).get(at);
    }

    /** @param template {@code null} begins a new one, in English */
    void show(Template template) {
        showing = true;
        words.clear();
        editors.removeAll();
        tabs.removeAll();
        key.setValue(template == null ? "" : template.key());
        key.setReadOnly(template != null);
        TemplateDraft draft = template == null
                ? new TemplateDraft("", null, null, null, Map.of("en", new Words(null, null, null)))
                : template.draft();
        title.setValue(draft.title());
        channel.setValue(draft.channel());
        purpose.setValue(draft.purpose());
        about.setValue(draft.about());
        insert.setItems(room.book().names(draft.about()));
        draft.languages().forEach(this::tab);
        touched = false;
        showing = false;
    }

    String key() {
        return key.getValue().strip();
    }

    boolean isTouched() {
        return touched;
    }

    TemplateDraft draft() {
        Map<String, Words> written = new LinkedHashMap<>();
        words.forEach((language, editor) -> written.put(language, editor.words()));
        written.values().removeIf(Objects::isNull);
        return new TemplateDraft(title.getValue(), channel.getValue(), purpose.getValue(), about.getValue(), written);
    }

    /** Says at each place what is wrong with it, and opens the first language in which something is. */
    void mark(BadInput wrong) {
        Map<String, String> said = new LinkedHashMap<>();
        wrong.fields().forEach(one -> said.putIfAbsent(one.field(), one.message()));
        title.setErrorMessage(said.get("title"));
        title.setInvalid(said.containsKey("title"));
        key.setErrorMessage(said.get("key"));
        key.setInvalid(said.containsKey("key"));
        int at = 0;
        for (Map.Entry<String, WordsEditor> one : words.entrySet()) {
            if (one.getValue().mark("languages." + one.getKey(), said)) {
                tabs.setSelectedIndex(at);
            }
            at++;
        }
    }
}
