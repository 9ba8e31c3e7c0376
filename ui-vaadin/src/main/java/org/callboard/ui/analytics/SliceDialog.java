package org.callboard.ui.analytics;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.callboard.ui.text.Texts;

/** What stands behind a figure, the newest first, more of it when asked. */
class SliceDialog<T> extends Dialog {

    private final transient Function<String, Part<T>> slices;
    private final transient List<T> shown = new ArrayList<>();
    private final Grid<T> grid = new Grid<>();
    private final Button more = new Button(Texts.text("analytics.support.more"), click -> more());
    private String next;

    /** @param next where the following one begins; {@code null} at the end */
    record Part<T>(List<T> items, String next) {}

    /** @param slices a slice, by where the one before ended */
    SliceDialog(String title, Function<String, Part<T>> slices) {
        this.slices = slices;
        setHeaderTitle(title);
        setWidth("min(860px, 96vw)");
        setDraggable(true);
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setHeight("min(60vh, 520px)");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(grid, more);
        getFooter().add(new Button(Texts.text("analytics.close"), click -> close()));
    }

    final Grid<T> grid() {
        return grid;
    }

    final void more() {
        Part<T> part = slices.apply(next);
        shown.addAll(part.items());
        next = part.next();
        grid.setItems(List.copyOf(shown));
        more.setVisible(next != null);
    }
}
