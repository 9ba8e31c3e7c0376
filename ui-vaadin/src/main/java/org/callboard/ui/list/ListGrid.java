package org.callboard.ui.list;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridSortOrderBuilder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The dense table of a list: all its columns, those shown being the person's choice; cards where it is narrow. */
public class ListGrid<T> extends Grid<T> {

    static final int PAGE = 50;
    private static final String CARD = "CARD";

    private final transient Map<String, ListColumn<T>> columns = new LinkedHashMap<>();
    private final Column<T> card;
    private List<String> shown = List.of();
    private boolean narrow;
    private transient Registration resizing;

    ListGrid(String title, List<ListColumn<T>> offered, Renderer<T> cards) {
        super(PAGE);
        addClassName("list-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        setColumnReorderingAllowed(true);
        setMultiSort(true, MultiSortPriority.APPEND);
        setSelectionMode(SelectionMode.MULTI);
        ((GridMultiSelectionModel<T>) getSelectionModel())
                .setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
        offered.forEach(this::add);
        card = addColumn(cards).setKey(CARD).setFlexGrow(1).setAutoWidth(false);
        card.setVisible(false);
        getElement().setAttribute("aria-label", title);
        setSizeFull();
    }

    private void add(ListColumn<T> column) {
        boolean leads = columns.isEmpty();
        columns.put(column.key(), column);
        Column<T> added = addColumn(column.cell())
                .setKey(column.key())
                .setHeader(column.header())
                .setWidth(column.width())
                .setFlexGrow(leads ? 1 : 0)
                .setResizable(true)
                .setTextAlign(column.number() ? ColumnTextAlign.END : ColumnTextAlign.START);
        if (column.sortKey() == null) {
            added.setSortable(false);
        } else {
            added.setSortProperty(column.sortKey()).setSortable(true);
        }
    }

    List<ListColumn<T>> offered() {
        return List.copyOf(columns.values());
    }

    /** Shows the columns of these keys in this order; the first of all always stands. */
    void show(List<String> keys) {
        shown = keys.stream().filter(columns::containsKey).toList();
        List<Column<T>> order = new ArrayList<>();
        shown.forEach(key -> order.add(getColumnByKey(key)));
        columns.keySet().stream().filter(key -> !shown.contains(key)).forEach(key -> order.add(getColumnByKey(key)));
        order.add(card);
        setColumnOrder(order);
        apply();
    }

    List<String> shownAtFirst() {
        return columns.values().stream()
                .filter(ListColumn::atFirst)
                .map(ListColumn::key)
                .toList();
    }

    public List<String> shown() {
        return shown;
    }

    void setNarrow(boolean narrow) {
        this.narrow = narrow;
        setClassName("narrow", narrow);
        apply();
    }

    boolean isNarrow() {
        return narrow;
    }

    private void apply() {
        columns.keySet().forEach(key -> getColumnByKey(key).setVisible(!narrow && shown.contains(key)));
        card.setVisible(narrow);
    }

    /** Those of the keys that one can sort by. */
    List<String> sortable(List<String> keys) {
        return keys.stream()
                .filter(key -> columns.values().stream()
                        .anyMatch(column -> column.sortKey() != null
                                && key.equals(key.startsWith("-") ? "-" + column.sortKey() : column.sortKey())))
                .distinct()
                .toList();
    }

    /** Puts the sort arrows where the keys say; unknown keys are passed over. */
    void showSort(List<String> keys) {
        GridSortOrderBuilder<T> order = new GridSortOrderBuilder<>();
        for (String key : keys) {
            boolean descending = key.startsWith("-");
            String plain = descending ? key.substring(1) : key;
            columns.values().stream()
                    .filter(column -> plain.equals(column.sortKey()))
                    .map(column -> getColumnByKey(column.key()))
                    .forEach(column -> add(order, column, descending));
        }
        sort(order.build());
    }

    private static <T> void add(GridSortOrderBuilder<T> order, Column<T> column, boolean descending) {
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
        resizing = event.getUI().getPage().addBrowserWindowResizeListener(e -> {
            if (narrow != e.getWidth() < 640) {
                setNarrow(!narrow);
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        resizing.remove();
    }
}
