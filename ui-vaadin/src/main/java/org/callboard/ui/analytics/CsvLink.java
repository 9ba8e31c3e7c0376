package org.callboard.ui.analytics;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.callboard.imports.SafeCsv;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** Downloads a table as it stands, exact, as CSV that is safe to open in a spreadsheet. */
class CsvLink extends Anchor {

    private final String name;
    private final transient Supplier<List<List<?>>> rows;

    /** @param rows the heading and the lines */
    CsvLink(String name, Supplier<List<List<?>>> rows) {
        this.name = name;
        this.rows = rows;
        addClassName("export-link");
        setHref(this::download);
        getElement().setAttribute("download", true);
        add(Icon.small("download"), new Span(Texts.text("analytics.export")));
    }

    void download(DownloadEvent event) {
        event.setFileName(name + ".csv");
        event.setContentType("text/csv;charset=UTF-8");
        try (SafeCsv csv = SafeCsv.to(event.getOutputStream())) {
            rows.get().forEach(csv::row);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
