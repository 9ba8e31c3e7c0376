package org.callboard.ui.testing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import elemental.json.Json;
import elemental.json.JsonObject;
import org.callboard.ui.widgets.NoteEditor;

/** What a browser tells of the one editor on the page. */
public final class Typing {

    private Typing() {}

    /** Typed, and not sent yet. */
    public static void type(String html) {
        fire("crm-note-change", html);
    }

    /** Ctrl+Enter, or the button that asked the browser for the text. */
    public static void submit(String html) {
        fire("crm-note-submit", html);
    }

    private static void fire(String event, String html) {
        JsonObject data = Json.createObject();
        data.put("event.detail.html", html);
        Component editor = _get(NoteEditor.class);
        editor.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(editor.getElement(), event, data));
    }
}
