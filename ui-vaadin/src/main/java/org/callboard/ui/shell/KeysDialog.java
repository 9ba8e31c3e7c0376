package org.callboard.ui.shell;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.callboard.ui.text.Texts;

/** All keys on one sheet. */
class KeysDialog extends Dialog {

    private static final List<String> EVERYWHERE = List.of("Ctrl K", "/", "c", "?", "Esc");
    private static final List<String> MY_WORK = List.of("j", "k", "Enter", "c", "e", "a", "s", "/", "Ctrl Enter");
    private static final List<String> RECORD = List.of("e", "n", "m");
    private static final List<String> DEAL = List.of("m", "Shift M");
    private static final List<String> LISTS = List.of("j", "k", "Enter", "x", "e", "/");

    private static final List<String> INBOX =
            List.of("j", "k", "Enter", "e", "r", "Shift R", "f", "a", "s", "u", "c", "/", "Ctrl Enter");

    private static final List<String> DESK =
            List.of("j", "k", "Enter", "g", "r", "n", "i", "m", "e", "w", "x", "a", "l", "/", "Ctrl Enter");

    private static final List<String> BOARD = List.of("Arrows", "Enter", "Shift Arrows", "m", "/");

    KeysDialog() {
        setHeaderTitle(Texts.text("shell.keys"));
        Div sheet = new Div();
        sheet.addClassName("crm-keylist");
        group(sheet, "everywhere", EVERYWHERE);
        group(sheet, "work", MY_WORK);
        group(sheet, "inbox", INBOX);
        group(sheet, "desk", DESK);
        group(sheet, "lists", LISTS);
        group(sheet, "board", BOARD);
        group(sheet, "record", RECORD);
        group(sheet, "deal", DEAL);
        add(sheet);
    }

    private static void group(Div sheet, String name, List<String> keys) {
        sheet.add(new H3(Texts.text("shell.keys." + name)));
        keys.forEach(key -> {
            Element cap = new Element("kbd");
            cap.setText(key);
            Div cell = new Div();
            cell.getElement().appendChild(cap);
            sheet.add(cell, new Span(Texts.text("shell.keys." + name + "." + slug(key))));
        });
    }

    private static String slug(String key) {
        return switch (key) {
            case "/" -> "slash";
            case "?" -> "question";
            default -> key.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        };
    }
}
