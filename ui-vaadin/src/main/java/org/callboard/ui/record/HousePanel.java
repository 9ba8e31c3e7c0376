package org.callboard.ui.record;

import com.vaadin.flow.component.Component;
import java.util.function.Function;
import java.util.function.Supplier;
import org.callboard.ui.text.Texts;

/** A panel that the page of every record has, whatever its kind. */
record HousePanel(
        String name, Where where, int order, String icon, Function<OpenRecord, Supplier<? extends Component>> reading)
        implements RecordPanel {

    @Override
    public boolean isFor(OpenRecord record) {
        return true;
    }

    @Override
    public String title() {
        return Texts.text("record.panel." + name);
    }

    @Override
    public Supplier<? extends Component> read(OpenRecord record) {
        return reading.apply(record);
    }
}
