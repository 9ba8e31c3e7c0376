package org.callboard.ui.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callboard.access.Preferences;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** Which columns the list shows, in which order and width; remembered for the person. */
class ColumnChoice<T> extends MenuBar {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ListGrid<T> grid;
    private final transient Preferences preferences;
    private final String remembered;

    ColumnChoice(String list, ListGrid<T> grid, Preferences preferences) {
        this.grid = grid;
        this.preferences = preferences;
        this.remembered = list + ".columns";
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL, MenuBarVariant.LUMO_ICON);
        MenuItem columns = addItem(Icon.small("columns-3"));
        columns.setAriaLabel(Texts.text("list.columns"));
        addClassName("column-choice");
        restore();
        List<ListColumn<T>> offered = grid.offered();
        for (ListColumn<T> column : offered) {
            MenuItem item = columns.getSubMenu().addItem(column.header());
            item.setCheckable(true);
            item.setKeepOpen(true);
            item.setChecked(grid.shown().contains(column.key()));
            item.setEnabled(column != offered.get(0));
            item.addClickListener(e -> toggle(column.key(), item.isChecked()));
        }
        grid.addColumnReorderListener(e -> reordered(e.getColumns()));
        grid.addColumnResizeListener(e -> keep());
    }

    private void toggle(String column, boolean show) {
        List<String> columns = new ArrayList<>(grid.shown());
        columns.remove(column);
        if (show) {
            columns.add(column);
        }
        grid.show(columns);
        keep();
    }

    private void reordered(List<Grid.Column<T>> order) {
        List<String> columns =
                new ArrayList<>(order.stream().map(Grid.Column::getKey).toList());
        columns.retainAll(grid.shown());
        grid.show(columns);
        keep();
    }

    private void keep() {
        Map<String, String> widths = new LinkedHashMap<>();
        grid.shown().forEach(key -> widths.put(key, grid.getColumnByKey(key).getWidth()));
        try {
            preferences.set(remembered, JSON.writeValueAsString(widths));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void restore() {
        Map<String, String> widths =
                preferences.get(remembered).map(ColumnChoice::read).orElse(Map.of());
        List<String> columns = new ArrayList<>();
        widths.forEach((key, width) -> {
            Grid.Column<T> column = grid.getColumnByKey(key);
            if (column != null) {
                columns.add(key);
                if (width != null) {
                    column.setWidth(width);
                }
            }
        });
        grid.show(columns.isEmpty() ? grid.shownAtFirst() : columns);
    }

    /** What cannot be read is forgotten: the columns are then as at first. */
    private static Map<String, String> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (JsonProcessingException unreadable) {
            return Map.of();
        }
    }
}
