package org.callboard.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.PageRequest;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.EmptyState;
import org.callboard.ui.widgets.Toast;

/**
 * A list of one kind of record. What it shows stands in the URL: a link shows the same, and the way back keeps the place.
 */
@JsModule("context://crm/list-keys.js")
@StyleSheet("context://crm/list.css")
public abstract class ListPage<T> extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PLACE = "at";

    private final transient ListKind<T> kind;
    private final transient List<Facet> facets;
    private final ListGrid<T> grid;
    private final transient ListPages<T> pages;
    private final FilterBar filters;
    private final ViewBar views;
    private final SelectionBar<T> selection;
    private final ListHeader header;
    private final Div empty = new Div();
    private transient ListFilter filter = ListFilter.none();
    private boolean settingUp = true;

    protected ListPage(ListKind<T> kind, ListRoom room) {
        this.kind = kind;
        facets = kind.facets();
        grid = new ListGrid<>(Texts.text(kind.words() + ".title"), kind.columns(), kind.card());
        pages = new ListPages<>(page -> kind.find(filter, page), kind::id, ListGrid.PAGE);
        filters = new FilterBar(kind.words(), facets, this::go);
        views = new ViewBar(kind, room.views(), this::count, f -> go(f.sortedBy(filter.sort())));
        header = new ListHeader(
                kind, this::create, () -> filter, new ColumnChoice<>(kind.name(), grid, room.preferences()));
        selection = new SelectionBar<>(kind, room.people(), grid::getSelectedItems, this::changed, grid::deselectAll);
        empty.setVisible(false);
        addClassNames("list-page", kind.name() + "-view");
        add(header, views, filters, selection, grid, empty);
        listen();
        kind.prepare(grid, this::refresh);
    }

    private void listen() {
        grid.addSelectionListener(e -> selection.show(e.getAllSelectedItems()));
        grid.addItemClickListener(e -> {
            if (!kind.editsInPlace() || grid.isNarrow()) {
                UI.getCurrent().navigate(kind.path(e.getItem()));
            }
        });
        grid.setClassName("in-place", kind.editsInPlace());
        grid.addSortListener(e -> {
            if (e.isFromClient()) {
                filter = filter.sortedBy(ListPages.sort(sortOrders()));
                remember();
            }
        });
        grid.getElement().executeJs("window.callboardListKeys(this, $0)", filters.search());
    }

    private List<QuerySortOrder> sortOrders() {
        return grid.getSortOrder().stream()
                .flatMap(o -> o.getSorted().getSortOrder(o.getDirection()))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> parameters =
                event.getLocation().getQueryParameters().getParameters();
        ListFilter asked = ListFilter.from(parameters, facets);
        show(asked.sortedBy(grid.sortable(asked.sort())));
        parameters.getOrDefault(PLACE, List.of()).stream()
                .filter(at -> at.matches("\\d{1,5}"))
                .findFirst()
                .ifPresent(at -> grid.scrollToIndex(Integer.parseInt(at)));
        if (parameters.containsKey("new") && kind.mayCreate()) {
            create();
        }
    }

    /** Shows another filter and puts it into the URL. */
    private void go(ListFilter wanted) {
        show(wanted);
        remember();
    }

    private void show(ListFilter wanted) {
        filter = wanted;
        filters.show(filter);
        views.show(filter);
        grid.showSort(filter.sort());
        grid.deselectAll();
        if (settingUp) {
            settingUp = false;
            grid.setItems(pages.provider());
        }
        try {
            refresh();
        } catch (BadInput refused) {
            if (wanted.isEmpty()) {
                throw refused;
            }
            Toast.failed(
                    refused.fields().isEmpty()
                            ? refused.getMessage()
                            : refused.fields().get(0).message());
            show(ListFilter.none());
        }
    }

    /** Rows changed: those chosen are shown as they are now, and may no longer be here. */
    private void changed() {
        grid.deselectAll();
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
                Texts.text(kind.words() + ".none-filtered"),
                Texts.text("list.empty.filtered-hint"),
                new Button(Texts.text("list.filter.clear"), e -> go(ListFilter.none())));
    }

    private Component nothingYet() {
        Div steps = new Div();
        if (kind.mayImport()) {
            Button bring = new Button(Texts.text("list.empty.import"), e -> ListHeader.bring(kind));
            bring.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            steps.add(bring);
        }
        if (kind.mayCreate()) {
            steps.add(new Button(Texts.text(kind.words() + ".new"), e -> create()));
        }
        return new EmptyState(
                kind.icon(), Texts.text(kind.words() + ".none"), Texts.text(kind.words() + ".none-hint"), steps);
    }

    private void remember() {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(kind.name(), new QueryParameters(filter.asParameters())));
    }

    /** A view that cannot be asked any more holds nothing. */
    private long count(ListFilter of) {
        try {
            return kind.find(of, PageRequest.first(1)).total();
        } catch (BadInput refused) {
            return 0;
        }
    }

    private void create() {
        kind.create(this::open);
    }

    private void open(UUID id) {
        UI.getCurrent().navigate(kind.name() + "/" + id);
    }

    @Override
    public String getPageTitle() {
        return Texts.text(kind.words() + ".title");
    }
}
