package org.callboard.ui.list;

import com.vaadin.flow.component.Component;
import java.util.List;

/** Picks the values of one facet on the sheet of filters. */
public interface FacetEditor {

    Component component();

    void show(List<String> values);

    /** Empty when nothing is chosen. */
    List<String> read();
}
