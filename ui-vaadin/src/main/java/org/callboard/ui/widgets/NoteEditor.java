package org.callboard.ui.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import elemental.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.callboard.ui.text.Texts;

/**
 * Where one writes with bold, italic, lists, quotes and links, and mentions colleagues with @. What is typed is kept in
 * the browser under its key until it is sent, so that no reload loses it. What comes from it is still a stranger's HTML:
 * whoever keeps it cleans it.
 */
@Tag("crm-note")
@JsModule("context://crm/note.js")
@StyleSheet("context://crm/note.css")
public class NoteEditor extends Component implements HasSize {

    private static final String HTML = "event.detail.html";
    private static final List<String> TOOLS =
            List.of("tools", "bold", "italic", "bulletList", "orderedList", "blockquote", "link", "address");

    private String html = "";

    /** A colleague as the list after an @ shows them. */
    public record Colleague(String username, String name) {}

    /** @param key whose draft it is; {@code null} to keep none */
    public NoteEditor(String label, String placeholder, String key) {
        getElement().setProperty("label", label);
        getElement().setProperty("placeholder", placeholder);
        getElement().setProperty("key", key);
        getElement().setProperty("words", Json.of(words()));
        on("crm-note-change", written -> html = written);
    }

    private static Map<String, String> words() {
        return TOOLS.stream()
                .collect(java.util.stream.Collectors.toMap(tool -> tool, tool -> Texts.text("widgets.note." + tool)));
    }

    public void setValue(String written) {
        html = written == null ? "" : written;
        getElement().setProperty("value", html);
    }

    /** What the browser said last; a blink behind what is typed. */
    public String getValue() {
        return html;
    }

    /** Says at the text what is wrong with it. @param words {@code null} when nothing is */
    public void setInvalid(String words) {
        getElement().setProperty("invalid", words == null ? "" : words);
    }

    /** Has the browser hand over what is written, which then comes to the listener of {@link #onSubmit}. */
    public void send() {
        getElement().callJsFunction("send");
    }

    /** Hears what is written, some time after typing stopped. */
    public void onChange(SerializableConsumer<String> listener) {
        on("crm-note-change", written -> {
            html = written;
            listener.accept(written);
        });
    }

    /** The server keeps what was heard last. */
    public void confirmDraft() {
        getElement().callJsFunction("confirm", html);
    }

    public void clear() {
        html = "";
        getElement().callJsFunction("clear");
    }

    public void focus() {
        getElement().callJsFunction("focus");
    }

    /** Hears what is written, on Ctrl+Enter or when {@link #send} asked for it. */
    public void onSubmit(SerializableConsumer<String> listener) {
        on("crm-note-submit", written -> {
            html = written;
            listener.accept(written);
        });
    }

    /** Answers who may be meant by what follows an @. */
    public void onPeople(SerializableFunction<String, List<Colleague>> search) {
        getElement()
                .addEventListener("crm-note-people", heard -> {
                    JsonObject data = heard.getEventData();
                    List<Colleague> found = search.apply(data.getString("event.detail.text"));
                    getElement()
                            .executeJs(
                                    "this.people($0, JSON.parse($1))",
                                    data.getNumber("event.detail.turn"),
                                    Json.of(found));
                })
                .addEventData("event.detail.text")
                .addEventData("event.detail.turn");
    }

    private void on(String event, SerializableConsumer<String> listener) {
        getElement()
                .addEventListener(
                        event, heard -> listener.accept(heard.getEventData().getString(HTML)))
                .addEventData(HTML);
    }
}
