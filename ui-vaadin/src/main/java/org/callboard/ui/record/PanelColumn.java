package org.callboard.ui.record;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.callboard.kernel.Subject;

/** The panels of one column of a record's page, as far as the viewer finds them there. */
public class PanelColumn extends Div {

    private final transient RecordPanels house;
    private final RecordPanel.Where where;
    private final transient List<RecordPanel> own;
    private final transient List<PanelSlot> slots = new ArrayList<>();
    private transient Subject of;

    PanelColumn(RecordPanels house, RecordPanel.Where where, List<RecordPanel> own) {
        this.house = house;
        this.where = where;
        this.own = own;
        addClassNames("panel-column", where.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** Draws the panels of this record; those of the same record that stand there already are read anew. */
    public void show(OpenRecord record) {
        if (!record.subject().equals(of)) {
            of = record.subject();
            slots.clear();
            removeAll();
            house.at(where, own, record)
                    .sorted(Comparator.comparingInt(RecordPanel::order))
                    .forEach(panel -> {
                        PanelSlot slot = house.slot(panel);
                        slots.add(slot);
                        add(slot);
                    });
        }
        slots.forEach(slot -> slot.show(record));
    }
}
