package org.callboard.ui.imports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.callboard.access.Role;
import org.callboard.imports.Imports;
import org.callboard.kernel.PageRequest;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.EmptyState;

/** Bring a file, and find again what was brought before. */
@Route("imports")
@RouteAlias("leads/import")
@RolesAllowed({Role.SALES_REP, Role.SALES_MANAGER, Role.MARKETER, Role.ADMIN})
@StyleSheet("context://crm/lead.css")
class ImportsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final int RECENT = 50;

    private final transient ImportsRoom room;
    private final Section recent = new Section();

    ImportsView(ImportsRoom room) {
        this.room = room;
        addClassNames("crm-page", "imports-view");
        Header head = new Header(new H1(Texts.text("imports.title")));
        head.addClassName("crm-page-head");
        add(head, new UploadPanel(room.imports(), id -> UI.getCurrent().navigate("imports/" + id)), recent);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        recent.removeAll();
        recent.add(new H2(Texts.text("imports.recent")));
        List<Imports.Progress> known = room.imports()
                .recent(ImportsRoom.LEADS, PageRequest.first(RECENT))
                .items();
        recent.add(
                known.isEmpty()
                        ? new EmptyState("file-up", Texts.text("imports.none"), Texts.text("imports.none-hint"))
                        : new RecentImports(known, room.times()));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("imports.title");
    }
}
