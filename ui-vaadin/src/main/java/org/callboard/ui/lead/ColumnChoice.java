package org.callboard.ui.lead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callboard.access.Preferences;
import org.callboard.lead.LeadView;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** Which columns the list shows, in which order and width; remembered for the person. */
class ColumnChoice extends MenuBar {

    private static final String KEY = "leads.columns";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LeadGrid grid;
    private final transient Preferences preferences;

    ColumnChoice(LeadGrid grid, Preferences preferences) {
        this.grid = grid;
        this.preferences = preferences;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL, MenuBarVariant.LUMO_ICON);
        MenuItem columns = addItem(Icon.small("columns-3"));
        columns.setAriaLabel(Texts.text("lead.columns"));
        addClassName("column-choice");
        restore();
        for (LeadColumn column : LeadColumn.values()) {
            MenuItem item = columns.getSubMenu().addItem(Texts.text("lead.column." + column));
            item.setCheckable(true);
            item.setKeepOpen(true);
            item.setChecked(grid.shown().contains(column));
            item.setEnabled(column != LeadColumn.NAME);
            item.addClickListener(e -> toggle(column, item.isChecked()));
        }
        grid.addColumnReorderListener(e -> reordered(e.getColumns()));
        grid.addColumnResizeListener(e -> keep());
    }

    private void toggle(LeadColumn column, boolean show) {
        List<LeadColumn> columns = new ArrayList<>(grid.shown());
        columns.remove(column);
        if (show) {
            columns.add(column);
        }
        grid.show(columns);
        keep();
    }

    private void reordered(List<Grid.Column<LeadView>> order) {
        List<LeadColumn> columns = new ArrayList<>();
        order.forEach(c -> named(c.getKey()).filter(grid.shown()::contains).ifPresent(columns::add));
        grid.show(columns);
        keep();
    }

    private void keep() {
        Map<String, String> widths = new LinkedHashMap<>();
        grid.shown().forEach(c -> widths.put(c.name(), grid.column(c).getWidth()));
        try {
            preferences.set(KEY, JSON.writeValueAsString(widths));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void restore() {
        Map<String, String> widths =
                preferences.get(KEY).map(ColumnChoice::read).orElse(Map.of());
        List<LeadColumn> columns = new ArrayList<>();
        widths.forEach((name, width) -> named(name).ifPresent(column -> {
            columns.add(column);
            if (width != null) {
                grid.column(column).setWidth(width);
            }
        }));
        grid.show(columns.isEmpty() ? LeadColumn.shownAtFirst() : columns);
    }

    private static Optional<LeadColumn> named(String name) {
        return Arrays.stream(LeadColumn.values())
                .filter(c -> c.name().equals(name))
                .findFirst();
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
