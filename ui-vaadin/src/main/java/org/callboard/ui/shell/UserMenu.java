package org.callboard.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.avatar.AvatarVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import org.callboard.access.Viewer;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** Me: presence, light or dark, keys, log out. */
class UserMenu extends MenuBar {

    private static final List<String> THEMES = List.of("system", "light", "dark");

    private final transient ShellRoom room;

    UserMenu(ShellRoom room, Viewer viewer) {
        this.room = room;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        Avatar avatar = new Avatar(viewer.name());
        avatar.addThemeVariants(AvatarVariant.LUMO_SMALL);
        MenuItem me = addItem(avatar);
        me.setAriaLabel(Texts.text("shell.me", viewer.name()));
        SubMenu menu = me.getSubMenu();
        menu.addItem(who(viewer)).setEnabled(false);
        menu.addComponent(new Hr());
        presence(menu, viewer);
        menu.addItem(Texts.text("shell.absences"), click -> UI.getCurrent().navigate("absences"));
        themes(menu.addItem(Texts.text("shell.theme")).getSubMenu());
        menu.addItem(Texts.text("shell.calendar"), click -> UI.getCurrent().navigate("my-calendar"));
        menu.addItem(Texts.text("notice.title"), click -> UI.getCurrent().navigate("my-notifications"));
        menu.addItem(Texts.text("shell.keys"), click -> new KeysDialog().open());
        menu.addItem(Texts.text("shell.tour.again"), click -> {
            Tour.restart(room.preferences());
            UI.getCurrent().navigate("");
        });
        menu.addComponent(new Hr());
        menu.addItem(Texts.text("shell.logout"), click -> room.logout().now());
    }

    private static Div who(Viewer viewer) {
        Span name = new Span(viewer.name());
        Span roles = new Span(String.join(", ", viewer.roles().stream().sorted().toList()));
        roles.addClassNames("crm-quiet", "crm-small");
        Div who = new Div(new Div(name), new Div(roles));
        return who;
    }

    private void presence(SubMenu menu, Viewer viewer) {
        MenuItem present = menu.addItem(Texts.text("shell.present"));
        present.setCheckable(true);
        present.setChecked(room.present());
        present.addClickListener(click -> {
            room.people().setPresent(viewer.username(), present.isChecked());
            Toast.done(Texts.text(present.isChecked() ? "shell.present.yes" : "shell.present.no"));
        });
    }

    private void themes(SubMenu menu) {
        String now = room.preference("theme").orElse("system");
        List<MenuItem> items = THEMES.stream()
                .map(theme -> {
                    MenuItem item = menu.addItem(Texts.text("shell.theme." + theme));
                    item.setCheckable(true);
                    item.setChecked(theme.equals(now));
                    return item;
                })
                .toList();
        for (int i = 0; i < items.size(); i++) {
            String theme = THEMES.get(i);
            MenuItem item = items.get(i);
            item.addClickListener(click -> {
                items.forEach(other -> other.setChecked(other == item));
                room.preferences().set("theme", theme);
                UI.getCurrent().getPage().executeJs("window.crm && crm.theme($0)", theme);
            });
        }
    }
}
