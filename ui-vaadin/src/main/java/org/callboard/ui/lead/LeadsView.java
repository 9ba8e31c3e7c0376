package org.callboard.ui.lead;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.kernel.PageRequest;
import org.callboard.lead.LeadQuery;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.EmptyState;

/** The list of leads. What it shows stands in the URL: a link shows the same, and the way back keeps the place. */
@Route("leads")
@RolesAllowed({Role.SALES_REP, Role.SALES_MANAGER, Role.MARKETER, Role.ANALYST, Role.ADMIN})
@JsModule("context://crm/list-keys.js")
@StyleSheet("context://crm/lead.css")
class LeadsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PLACE = "at";

    private final transient LeadRoom room;
    private final transient Viewer viewer;
    private final LeadGrid grid;
    private final transient LeadPages pages;
    private final FilterBar filters;
    private final ViewBar views;
    private final SelectionBar selection;
    private final ListHeader header;
    private final Div empty = new Div();
    private transient LeadFilter filter = LeadFilter.none();
    private boolean settingUp = true;

    LeadsView(LeadRoom room) {
        this.room = room;
        viewer = room.viewer();
        grid = new LeadGrid(room.times(), new OwnerNames(room.people()));
        pages = new LeadPages(room.leads(), this::query, LeadGrid.PAGE);
        filters = new FilterBar(room.people(), this::go);
        views = new ViewBar(room.views(), this::count, f -> go(f.sortedBy(filter.sort())));
        header = new ListHeader(
                viewer,
                this::createLead,
                new ExportLink(room.export(), this::query, () -> filter.sort()),
                new ColumnChoice(grid, room.preferences()));
        selection = new SelectionBar(
                room.desk(),
                room.people(),
                LeadRights.mayChange(viewer),
                grid::getSelectedItems,
                this::refresh,
                grid::deselectAll);
        empty.setVisible(false);
        addClassName("leads-view");
        add(header, views, filters, selection, grid, empty);
        listen();
    }

    private void listen() {
        grid.addSelectionListener(e -> selection.show(e.getAllSelectedItems()));
        grid.addItemClickListener(
                e -> UI.getCurrent().navigate("leads/" + e.getItem().id()));
        grid.addSortListener(e -> {
            if (e.isFromClient()) {
                filter = filter.sortedBy(LeadPages.sort(sortOrders()));
                remember();
            }
        });
        grid.getElement().executeJs("window.callboardListKeys(this, $0)", filters.search());
    }

    private List<com.vaadin.flow.data.provider.QuerySortOrder> sortOrders() {
        return grid.getSortOrder().stream()
                .flatMap(o -> o.getSorted().getSortOrder(o.getDirection()))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> parameters =
                event.getLocation().getQueryParameters().getParameters();
        show(LeadFilter.from(parameters));
        parameters.getOrDefault(PLACE, List.of()).stream()
                .filter(at -> at.matches("\\d{1,5}"))
                .findFirst()
                .ifPresent(at -> grid.scrollToIndex(Integer.parseInt(at)));
        if (parameters.containsKey("new")) {
            createLead();
        }
    }

    /** Shows another filter and puts it into the URL. */
    private void go(LeadFilter wanted) {
        show(wanted);
        remember();
    }

    private void show(LeadFilter wanted) {
        filter = wanted;
        filters.show(filter);
        views.show(filter);
        grid.showSort(filter.sort());
        grid.deselectAll();
        if (settingUp) {
            settingUp = false;
            grid.setItems(pages.provider());
        }
        refresh();
    }

    private void refresh() {
        long total = pages.load(filter.sort());
        grid.getDataProvider().refreshAll();
        header.show(total);
        grid.setVisible(total > 0);
        empty.setVisible(total == 0);
        empty.removeAll();
        if (total == 0) {
            empty.add(filter.isEmpty() ? nothingYet() : nothingMatches());
        }
    }

    private Component nothingMatches() {
        return new EmptyState(
                "filter",
                Texts.text("lead.empty.filtered"),
                Texts.text("lead.empty.filtered-hint"),
                new Button(Texts.text("lead.filter.clear"), e -> go(LeadFilter.none())));
    }

    private Component nothingYet() {
        Button bring =
                new Button(Texts.text("lead.empty.import"), e -> UI.getCurrent().navigate("imports"));
        bring.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Component[] steps = LeadRights.mayCreate(viewer)
                ? new Component[] {new Div(bring, new Button(Texts.text("lead.new"), e -> createLead()))}
                : new Component[0];
        return new EmptyState("users", Texts.text("lead.empty.none"), Texts.text("lead.empty.none-hint"), steps);
    }

    private void remember() {
        Map<String, List<String>> parameters = new LinkedHashMap<>(filter.asParameters());
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("leads", new QueryParameters(parameters)));
    }

    private LeadQuery query() {
        return filter.asQuery(viewer.username());
    }

    private long count(LeadFilter of) {
        return room.leads()
                .find(of.asQuery(viewer.username()), PageRequest.first(1))
                .total();
    }

    private void createLead() {
        new NewLeadDialog(room.intake(), id -> UI.getCurrent().navigate("leads/" + id)).open();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("lead.list.title");
    }
}
