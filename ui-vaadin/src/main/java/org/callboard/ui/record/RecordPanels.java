package org.callboard.ui.record;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.stream.Stream;
import org.callboard.ui.text.Times;
import org.springframework.beans.factory.ObjectProvider;

/** All panels that capabilities have registered. */
@SpringComponent
public class RecordPanels {

    private final ObjectProvider<RecordPanel> registered;
    private final PanelSources sources;
    private final Times times;

    RecordPanels(ObjectProvider<RecordPanel> registered, PanelSources sources, Times times) {
        this.registered = registered;
        this.sources = sources;
        this.times = times;
    }

    /** @param own panels that only this page has, beside those that are registered */
    public PanelColumn column(RecordPanel.Where where, RecordPanel... own) {
        return new PanelColumn(this, where, List.of(own));
    }

    Stream<RecordPanel> at(RecordPanel.Where where, List<RecordPanel> own, OpenRecord record) {
        return Stream.concat(own.stream(), registered.stream())
                .filter(panel -> panel.where() == where)
                .filter(panel -> panel.isFor(record));
    }

    PanelSlot slot(RecordPanel panel) {
        return new PanelSlot(panel, sources, times);
    }
}
