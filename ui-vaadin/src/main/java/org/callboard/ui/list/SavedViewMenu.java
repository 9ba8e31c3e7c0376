package org.callboard.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;

/** What can be done with a saved view: right click, or a long press. */
final class SavedViewMenu {

    private SavedViewMenu() {}

    static void on(Component tab, Runnable delete) {
        ContextMenu menu = new ContextMenu(tab);
        menu.addItem(Texts.text("list.view.delete"), e -> Attempt.to(delete::run));
    }
}
