package org.callboard.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import org.callboard.access.Viewer;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.Keys;

/** The frame around every page: rail, top bar, keys, and the page itself. */
@Layout
@PermitAll
public class Shell extends Div implements RouterLayout, AfterNavigationObserver {

    private static final Set<String> HOME = Set.of("", "tasks");

    private final transient ShellRoom room;
    private final Main main = new Main();
    private final Rail rail;
    private final BottomBar bottom;
    private final TopBar top;
    private final transient Recent recent;

    Shell(ShellRoom room) {
        this.room = room;
        Viewer viewer = room.viewer();
        recent = new Recent(room.preferences());
        rail = new Rail(room, viewer, this::narrow);
        bottom = new BottomBar(room, viewer);
        top = new TopBar(room, viewer, this::search);
        main.addClassName("crm-main");
        main.setId("main");
        addClassName("crm-shell");
        add(new OfflineBar(), rail, top, main, bottom, keys(viewer));
        narrow("narrow".equals(room.preferences().get("rail").orElse("")));
    }

    private Keys keys(Viewer viewer) {
        return Keys.ofTheHouse()
                .on("Ctrl+k", this::search)
                .on("/", this::search)
                .on("c", () -> new CreateDialog(room.places(), viewer).open())
                .on("?", () -> new KeysDialog().open());
    }

    private void search() {
        new Palette(room, recent).open();
    }

    private void narrow(boolean narrow) {
        getElement().setAttribute("narrow", narrow);
        rail.showNarrow(narrow);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        ui.getPage().retrieveExtendedClientDetails(details -> Times.learnZone(details.getTimeZoneId()));
        ui.getPage()
                .executeJs(
                        "window.crm && crm.theme($0)",
                        room.preferences().get("theme").orElse("system"));
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        Component page = (Component) event.getActiveChain().get(0);
        String title = page instanceof HasDynamicTitle titled ? titled.getPageTitle() : Texts.text("shell.callboard");
        rail.mark(path);
        bottom.mark(path);
        top.show(path, title);
        recent.visited(path, title);
        guide(path);
    }

    /** The tour begins where one works; on other pages it would stand in the way. */
    private void guide(String path) {
        main.getChildren().filter(Tour.class::isInstance).findFirst().ifPresent(main::remove);
        if (HOME.contains(path) && Tour.isWanted(room.preferences())) {
            main.addComponentAsFirst(new Tour(room.preferences()));
        }
    }
}
