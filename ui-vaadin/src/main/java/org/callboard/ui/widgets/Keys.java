package org.callboard.ui.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import elemental.json.Json;
import elemental.json.JsonArray;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keyboard shortcuts of a page. Add it to the page and they live as long as the page does. Single keys never fire while
 * somebody types or a dialog is open; {@code Ctrl+…} always do.
 */
@Tag("crm-keys")
@JsModule("context://crm/shell.js")
public final class Keys extends Component {

    private final Map<String, Runnable> acts = new LinkedHashMap<>();

    public Keys() {
        getElement()
                .addEventListener("crm-key", event -> press(event.getEventData().getString("event.detail.key")))
                .addEventData("event.detail.key");
    }

    /** Keys of the shell: a page that wants the same key has it. */
    public static Keys ofTheHouse() {
        Keys keys = new Keys();
        keys.getElement().setAttribute("outer", true);
        return keys;
    }

    /** @param key as the browser names it: {@code j}, {@code ?}, {@code Enter}, {@code ArrowDown}, {@code Ctrl+k} */
    public Keys on(String key, Runnable act) {
        acts.put(key, act);
        JsonArray wanted = Json.createArray();
        acts.keySet().forEach(known -> wanted.set(wanted.length(), known));
        getElement().setPropertyJson("keys", wanted);
        return this;
    }

    /** Does what the key does. */
    public void press(String key) {
        Runnable act = acts.get(key);
        if (act != null) {
            act.run();
        }
    }
}
