package org.callboard.ui.communication;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import elemental.json.Json;
import elemental.json.JsonObject;
import org.callboard.ui.testing.Pages;
import org.callboard.ui.widgets.NoteEditor;

/** What tests of pages of communication have in common. */
abstract class MailPages extends Pages {

    /** What is typed comes in as it does while one types. */
    static void type(String html) {
        fire("crm-note-change", html);
    }

    /** Ctrl+Enter, or the button that asked the browser for the text. */
    static void submit(String html) {
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

    static String said() {
        return _find(Notification.class).stream()
                .map(toast -> toast.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
