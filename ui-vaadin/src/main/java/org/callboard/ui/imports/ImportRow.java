package org.callboard.ui.imports;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.callboard.imports.Imports.Progress;
import org.callboard.imports.Imports.State;
import org.callboard.ui.text.Texts;

/** One import in the list: the file, how it stands, what came of it, who brought it. */
class ImportRow extends ListItem {

    ImportRow(Progress job, ImportsRoom room) {
        Anchor file = new Anchor("imports/" + job.id(), job.fileName());
        file.addClassNames("imports-file", "crm-cut");
        Div first = new Div(file, ImportWords.badge(job.state()));
        first.addClassName("crm-row");
        if (job.state() == State.RUNNING && job.total() != null) {
            Span way = new Span(Texts.text("imports.rows-of", job.processed(), job.total()));
            way.addClassNames("crm-small", "imports-numbers");
            first.add(way);
        }
        Span counts = new Span(ImportWords.counts(job));
        counts.addClassNames("crm-small", "imports-numbers");
        Div last = new Div(new Span(room.nameOf(job.startedBy())));
        last.addClassNames("crm-small", "crm-quiet", "imports-who");
        if (job.startedAt() != null) {
            last.add(room.times().told(job.startedAt()));
        }
        add(first, counts, last);
    }
}
