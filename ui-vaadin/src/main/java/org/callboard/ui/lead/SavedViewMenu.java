package org.callboard.ui.lead;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.ContextMenu;

/** What can be done with a saved view: right click, or a long press. */
final class SavedViewMenu {

    private SavedViewMenu() {}

    static void on(Component tab, Runnable delete) {
        ContextMenu menu = new ContextMenu(tab);
        menu.addItem(translate("lead.view.delete"), e -> Attempt.to(delete::run));
    }
}
