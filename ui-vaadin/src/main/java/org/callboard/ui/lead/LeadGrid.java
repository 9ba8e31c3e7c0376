package org.callboard.ui.lead;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridSortOrderBuilder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.callboard.lead.LeadView;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;

/** The dense table of leads: all its columns, those shown being the person's choice; cards where it is narrow. */
class LeadGrid extends Grid<LeadView> {

    static final int PAGE = 50;

    private final Map<LeadColumn, Column<LeadView>> byColumn = new EnumMap<>(LeadColumn.class);
    private final Column<LeadView> card;
    private final transient Times times;
    private final transient OwnerNames owners;
    private List<LeadColumn> shown = LeadColumn.shownAtFirst();
    private boolean narrow;

    LeadGrid(Times times, OwnerNames owners) {
        super(PAGE);
        this.owners = owners;
        this.times = times;
        addClassName("lead-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        setColumnReorderingAllowed(true);
        setMultiSort(true, MultiSortPriority.APPEND);
        setSelectionMode(SelectionMode.MULTI);
        ((GridMultiSelectionModel<LeadView>) getSelectionModel())
                .setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
        for (LeadColumn column : LeadColumn.values()) {
            byColumn.put(column, add(column));
        }
        card = addColumn(cards()).setKey("CARD").setFlexGrow(1).setAutoWidth(false);
        card.setVisible(false);
        getElement().setAttribute("aria-label", Texts.text("lead.list.title"));
        setSizeFull();
    }

    private Column<LeadView> add(LeadColumn column) {
        Column<LeadView> added = addColumn(renderer(column))
                .setKey(column.name())
                .setHeader(Texts.text("lead.column." + column.name()))
                .setWidth(column.width())
                .setFlexGrow(column == LeadColumn.NAME ? 1 : 0)
                .setResizable(true)
                .setTextAlign(column.isNumber() ? ColumnTextAlign.END : ColumnTextAlign.START);
        if (column.sortKey() == null) {
            added.setSortable(false);
        } else {
            added.setSortProperty(column.sortKey()).setSortable(true);
        }
        return added;
    }

    private Renderer<LeadView> renderer(LeadColumn column) {
        return switch (column) {
            case NAME -> LitRenderer.<LeadView>of("<a class='lead-link' href='leads/${item.id}'>${item.name}</a>")
                    .withProperty("id", lead -> lead.id().toString())
                    .withProperty("name", LeadNames::of);
            case GRADE -> LitRenderer.<LeadView>of("<span class=${item.look}>${item.word}</span>")
                    .withProperty("look", lead -> LeadWords.gradeLook(lead.grade()))
                    .withProperty("word", lead -> LeadWords.grade(lead.grade()));
            case STATUS -> LitRenderer.<LeadView>of("<span class=${item.look}>${item.word}</span>")
                    .withProperty("look", lead -> LeadWords.statusLook(lead.status()))
                    .withProperty("word", lead -> LeadWords.status(lead.status()));
            case CREATED, CHANGED -> LitRenderer.<LeadView>of("<span title=${item.exact}>${item.words}</span>")
                    .withProperty("exact", lead -> times.exact(at(column, lead)))
                    .withProperty("words", lead -> times.relative(at(column, lead)));
            case OWNER -> LitRenderer.<LeadView>of("<span class=${item.kind}>${item.owner}</span>")
                    .withProperty("kind", lead -> lead.owner() == null ? "faint" : "")
                    .withProperty("owner", lead -> owners.of(lead.owner()));
            default -> LitRenderer.<LeadView>of("<span title=${item.text}>${item.text}</span>")
                    .withProperty("text", lead -> column.text().apply(lead));
        };
    }

    private static java.time.Instant at(LeadColumn column, LeadView lead) {
        return column == LeadColumn.CREATED ? lead.createdAt() : lead.changedAt();
    }

    private Renderer<LeadView> cards() {
        return LitRenderer.<LeadView>of(
                        "<div class='lead-card'><div><a class='lead-link' href='leads/${item.id}'>"
                                + "${item.name}</a><span class=${item.look}>${item.word} ${item.score}</span></div>"
                                + "<div class='faint'><span>${item.company}</span><span>${item.status} · ${item.owner}</span></div></div>")
                .withProperty("id", lead -> lead.id().toString())
                .withProperty("name", LeadNames::of)
                .withProperty("look", lead -> LeadWords.gradeLook(lead.grade()))
                .withProperty("word", lead -> LeadWords.grade(lead.grade()))
                .withProperty("score", lead -> lead.score() == null ? "" : lead.score())
                .withProperty("company", lead -> lead.company() == null ? "" : lead.company())
                .withProperty("status", lead -> LeadWords.status(lead.status()))
                .withProperty("owner", lead -> owners.of(lead.owner()));
    }

    /** Shows these columns in this order. */
    void show(List<LeadColumn> columns) {
        shown = List.copyOf(columns);
        List<Column<LeadView>> order = new ArrayList<>();
        columns.forEach(c -> order.add(byColumn.get(c)));
        byColumn.values().stream().filter(c -> !order.contains(c)).forEach(order::add);
        order.add(card);
        setColumnOrder(order);
        apply();
    }

    List<LeadColumn> shown() {
        return shown;
    }

    Column<LeadView> column(LeadColumn column) {
        return byColumn.get(column);
    }

    void setNarrow(boolean narrow) {
        this.narrow = narrow;
        setClassName("narrow", narrow);
        apply();
    }

    private void apply() {
        byColumn.forEach((column, built) -> built.setVisible(!narrow && shown.contains(column)));
        card.setVisible(narrow);
    }

    /** Puts the sort arrows where the keys say; unknown keys are passed over. */
    void showSort(List<String> keys) {
        GridSortOrderBuilder<LeadView> order = new GridSortOrderBuilder<>();
        for (String key : keys) {
            boolean descending = key.startsWith("-");
            String plain = descending ? key.substring(1) : key;
            byColumn.forEach((column, built) -> {
                if (plain.equals(column.sortKey())) {
                    add(order, built, descending);
                }
            });
        }
        List<GridSortOrder<LeadView>> built = order.build();
        sort(built);
    }

    private static void add(GridSortOrderBuilder<LeadView> order, Column<LeadView> column, boolean descending) {
        if (descending) {
            order.thenDesc(column);
        } else {
            order.thenAsc(column);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().retrieveExtendedClientDetails(d -> setNarrow(d.getWindowInnerWidth() < 640));
        event.getUI().getPage().addBrowserWindowResizeListener(e -> {
            if (narrow != e.getWidth() < 640) {
                setNarrow(!narrow);
            }
        });
    }
}
