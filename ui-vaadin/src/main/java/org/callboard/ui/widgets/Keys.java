package org.callboard.ui.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import elemental.json.Json;
import elemental.json.JsonArray;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Keyboard shortcuts of a page. Add it to the page and they live as long as the page does. Single keys never fire while
 * somebody types or a dialog is open; {@code Ctrl+…} always do.
 */
@Tag("crm-keys")
@JsModule("context://crm/shell.js")
public final class Keys extends Component {

    private final Map<String, Runnable> acts = new LinkedHashMap<>();
    private final Set<String> writing = new LinkedHashSet<>();

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
        getElement().setPropertyJson("keys", array(acts.keySet()));
        return this;
    }

    /** As {@link #on}; the act opens something to write in, and what is typed meanwhile will stand there. */
    public Keys writing(String key, Runnable act) {
        writing.add(key);
        getElement().setPropertyJson("writing", array(writing));
        return on(key, act);
    }

    private static JsonArray array(Collection<String> keys) {
        JsonArray array = Json.createArray();
        keys.forEach(key -> array.set(array.length(), key));
        return array;
    }

    /** Does what the key does. */
    public void press(String key) {
        Runnable act = acts.get(key);
        if (act != null) {
            act.run();
        }
        if (writing.contains(key)) {
            getElement().callJsFunction("settle");
        }
    }
}
