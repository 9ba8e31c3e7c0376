package org.callboard.ui.imports;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.callboard.access.Role;
import org.callboard.imports.Imports.Progress;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.EmptyState;

/** Bring a file, and find again what was brought before. */
@Route("imports")
@RouteAlias("imports/new")
@RouteAlias("leads/import")
@RouteAlias("companies/import")
@RouteAlias("people/import")
@RolesAllowed({Role.SALES_REP, Role.SALES_MANAGER, Role.MARKETER, Role.ADMIN})
@StyleSheet("context://crm/imports.css")
class ImportsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 30;
    private static final String USUAL = "leads";

    private final transient ImportsRoom room;
    private final transient Ticking ticking = new Ticking(this::load);
    private final Tabs objects = new Tabs();
    private final UploadPanel upload;
    private final UnorderedList list = new UnorderedList();
    private final EmptyState none =
            new EmptyState("file-up", Texts.text("imports.none"), Texts.text("imports.none-hint"));
    private final Button more = new Button(Texts.text("imports.more"), click -> showMore());
    private final transient List<String> offered;
    private String object;
    private int pages = 1;

    ImportsView(ImportsRoom room) {
        this.room = room;
        addClassNames("crm-page", "imports-view");
        Header head = new Header(new H1(Texts.text("imports.title")));
        head.addClassName("crm-page-head");
        list.addClassName("imports-list");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        upload = new UploadPanel(room, id -> UI.getCurrent().navigate("imports/" + id));
        offered = room.imports().objects();
        offered.forEach(one -> objects.add(new Tab(ImportWords.many(one))));
        objects.getElement().setAttribute("aria-label", Texts.text("imports.objects"));
        objects.addSelectedChangeListener(e -> {
            if (e.isFromClient()) {
                choose(offered.get(objects.getSelectedIndex()));
            }
        });
        add(head, objects, upload, new H2(Texts.text("imports.recent")), list, more, none);
    }

    /** What the file holds stands in the URL, or follows from whose list one comes. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("of")
                .orElse(event.getLocation().getFirstSegment());
        String usual =
                offered.contains(USUAL) ? USUAL : offered.stream().findFirst().orElse(USUAL);
        object = offered.contains(asked) ? asked : usual;
        objects.setVisible(offered.size() > 1);
        objects.setSelectedIndex(Math.max(0, offered.indexOf(object)));
        upload.show(object);
        if (isAttached()) {
            pages = 1;
            load();
        }
    }

    private void choose(String other) {
        object = other;
        pages = 1;
        upload.show(other);
        load();
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("imports", QueryParameters.of("of", other)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        load();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        ticking.off();
    }

    private void showMore() {
        pages++;
        load();
    }

    private void load() {
        list.removeAll();
        boolean moving = false;
        long total = 0;
        for (int page = 0; page < pages; page++) {
            Page<Progress> shown = room.imports().recent(object, new PageRequest(page, PAGE, List.of()));
            total = shown.total();
            shown.items().forEach(job -> list.add(new ImportRow(job, room)));
            moving |= shown.items().stream().anyMatch(job -> ImportWords.isMoving(job.state()));
        }
        list.setVisible(total > 0);
        none.setVisible(total == 0);
        more.setVisible(total > (long) pages * PAGE);
        if (moving) {
            getUI().ifPresent(ticking::on);
        } else {
            ticking.off();
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("imports.title");
    }
}
