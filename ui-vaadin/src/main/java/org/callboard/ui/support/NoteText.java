package org.callboard.ui.support;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.callboard.ui.text.Texts;

/** The words of a note for colleagues; what is typed stays in the browser until it is kept, for each ticket apart. */
class NoteText extends TextArea {

    private static final int LONGEST = 50_000;

    private final transient Map<String, String> typed = new HashMap<>();
    private String place = "";

    NoteText() {
        setAriaLabel(Texts.text("support.note"));
        setPlaceholder(Texts.text("support.note.hint"));
        setWidthFull();
        setMinRows(3);
        setMaxRows(12);
        setMaxLength(LONGEST);
        setValueChangeMode(ValueChangeMode.TIMEOUT);
        addValueChangeListener(change -> keep(change.getValue()));
    }

    void insert(String words) {
        setValue(isEmpty() ? words : getValue() + "\n" + words);
        focus();
    }

    void done() {
        clear();
        keep("");
    }

    private void keep(String words) {
        if (!place.isEmpty()) {
            typed.put(place, words);
            getElement()
                    .executeJs(
                            "try { $1 ? localStorage.setItem($0, $1) : localStorage.removeItem($0) } catch (off) { }",
                            place,
                            words);
        }
    }

    void keepOf(UUID ticket) {
        String here = "desk." + ticket + ".note";
        place = ""; // what empties the field now is nobody's typing
        setValue(typed.getOrDefault(here, ""));
        place = here;
        if (!typed.containsKey(here)) {
            recall(here);
        }
    }

    private void recall(String here) {
        getElement()
                .executeJs("try { return localStorage.getItem($0) || '' } catch (off) { return '' }", here)
                .then(String.class, kept -> {
                    if (kept != null && !kept.isEmpty() && here.equals(place) && isEmpty()) {
                        setValue(kept);
                    }
                });
    }
}
