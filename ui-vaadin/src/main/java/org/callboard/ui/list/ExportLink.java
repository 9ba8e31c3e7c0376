package org.callboard.ui.list;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** Downloads exactly what the filter shows, in its order. */
class ExportLink extends Anchor {

    private final transient ListKind<?> kind;
    private final transient Supplier<ListFilter> filter;

    ExportLink(ListKind<?> kind, Supplier<ListFilter> filter) {
        this.kind = kind;
        this.filter = filter;
        addClassName("export-link");
        setHref(this::download);
        getElement().setAttribute("download", true);
        add(Icon.small("download"), new Span(Texts.text("list.export")));
    }

    void download(DownloadEvent event) {
        event.setFileName(kind.name() + ".csv");
        event.setContentType("text/csv;charset=UTF-8");
        try {
            kind.export(filter.get(), event.getOutputStream());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
