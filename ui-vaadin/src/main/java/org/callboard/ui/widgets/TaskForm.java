package org.callboard.ui.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callboard.kernel.BadInput;
import org.callboard.ui.text.Texts;

/**
 * A Camunda form as analysts draw it. Keeps what is typed in the browser under its key until the server confirmed that
 * it has it too, so that neither a lost connection nor a restart loses it. Ctrl+Enter sends.
 */
@Tag("crm-form")
@JsModule("context://crm/form.js")
@StyleSheet("context://crm/form.css")
public class TaskForm extends Component implements HasSize {

    private static final String VALUES = "event.detail.values";

    /** @param key whose draft it is, for example the task's id */
    public TaskForm(String key) {
        getElement().setProperty("key", key);
        getElement().setProperty("draftNote", Texts.text("widgets.draft"));
    }

    /** @param data what the fields start from, a kept draft laid over it already */
    public void show(String schema, Map<String, Object> data) {
        getElement().setProperty("data", Json.of(data));
        getElement().setProperty("schema", schema);
    }

    public void setReadOnly(boolean readOnly) {
        getElement().setProperty("readonly", readOnly);
    }

    /** Marks the fields and focuses the first; fields the form doesn't have are the caller's to tell. */
    public void showErrors(List<BadInput.Field> errors) {
        Map<String, List<String>> byField = errors.stream()
                .collect(Collectors.groupingBy(
                        BadInput.Field::field, Collectors.mapping(BadInput.Field::message, Collectors.toList())));
        getElement().executeJs("this.errors = $0", Json.of(byField));
    }

    /** Checks in the browser and, where all is well, fires the submit listener. */
    public void send() {
        getElement().callJsFunction("send");
    }

    /** The server keeps the draft now. */
    public void confirmDraft() {
        getElement().callJsFunction("confirmDraft");
    }

    /** The answers arrived for good. */
    public void forgetDraft() {
        getElement().callJsFunction("forgetDraft");
    }

    public void focusFirst() {
        getElement().callJsFunction("focusFirst");
    }

    /** Hears the values half a second after typing stopped. */
    public void onChange(SerializableConsumer<Map<String, Object>> listener) {
        on("crm-form-change", listener);
    }

    /** Hears the values when they are valid by the form's own rules. */
    public void onSubmit(SerializableConsumer<Map<String, Object>> listener) {
        on("crm-form-submit", listener);
    }

    private void on(String event, SerializableConsumer<Map<String, Object>> listener) {
        getElement()
                .addEventListener(
                        event,
                        heard -> listener.accept(
                                Json.map(heard.getEventData().getObject(VALUES).toJson())))
                .addEventData(VALUES);
    }
}
