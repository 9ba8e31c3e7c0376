package org.callboard.ui.lead;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.callboard.lead.LeadExport;
import org.callboard.lead.LeadQuery;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** Downloads exactly what the filter shows, in its order. */
class ExportLink extends Anchor {

    private final transient LeadExport export;
    private final transient Supplier<LeadQuery> query;
    private final transient Supplier<List<String>> sort;

    ExportLink(LeadExport export, Supplier<LeadQuery> query, Supplier<List<String>> sort) {
        this.export = export;
        this.query = query;
        this.sort = sort;
        addClassName("export-link");
        setHref(this::download);
        getElement().setAttribute("download", true);
        add(Icon.small("download"), new Span(Texts.text("lead.export")));
    }

    void download(DownloadEvent event) {
        event.setFileName("leads.csv");
        event.setContentType("text/csv;charset=UTF-8");
        try {
            export.write(query.get(), sort.get(), event.getOutputStream());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
