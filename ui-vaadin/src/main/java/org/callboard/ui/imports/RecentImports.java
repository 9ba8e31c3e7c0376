package org.callboard.ui.imports;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.function.ToLongFunction;
import org.callboard.imports.Imports.Progress;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;

/** The last imports with what each did; one opens its page. */
class RecentImports extends Grid<Progress> {

    RecentImports(List<Progress> known, Times times) {
        addClassName("recent-imports");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        addColumn(new ComponentRenderer<>(one -> file(one, times)))
                .setHeader(Texts.text("imports.file"))
                .setFlexGrow(1);
        addColumn(new ComponentRenderer<>(one -> ImportWords.badge(one.state())))
                .setHeader(Texts.text("imports.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        number("imports.created", Progress::created);
        number("imports.updated", Progress::updated);
        number("imports.skipped", Progress::skipped);
        number("imports.failed", Progress::failed);
        setItems(known);
    }

    private static Div file(Progress one, Times times) {
        Span who = new Span(
                one.startedAt() == null
                        ? one.startedBy()
                        : Texts.text("imports.by", one.startedBy(), times.relative(one.startedAt())));
        who.addClassNames("faint", "small");
        Div file = new Div(new Anchor("imports/" + one.id(), one.fileName()), new Div(who));
        file.addClassName("import-file");
        return file;
    }

    private void number(String header, ToLongFunction<Progress> count) {
        addColumn(one -> ImportWords.number(count.applyAsLong(one)))
                .setHeader(Texts.text(header))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6rem")
                .setFlexGrow(0);
    }
}
