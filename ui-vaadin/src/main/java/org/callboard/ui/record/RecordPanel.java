package org.callboard.ui.record;

import com.vaadin.flow.component.Component;
import java.util.function.Supplier;

/**
 * A part of the pages of records that comes with its capability: whoever gives one as a bean has it on every page that it
 * is for. It loads by itself after the page stands; when its source is away or slow, the page stays.
 */
public interface RecordPanel {

    /** Where on the page. */
    enum Where {
        /** In the middle, above the timeline: where one writes. */
        COMPOSER,
        /** In the middle, where the timeline is. */
        MIDDLE,
        /** To the left, below the facts. */
        LEFT,
        /** To the right: what belongs to the record. */
        RIGHT
    }

    /** Names its source: panels of one name are away together. */
    String name();

    /** Whether this viewer finds it on this page. Asked within the page's lock: reads nothing. */
    boolean isFor(OpenRecord record);

    default Where where() {
        return Where.RIGHT;
    }

    /** Whether it stays as it stands when the page is drawn anew: somebody may be typing there. */
    default boolean isSteady() {
        return false;
    }

    /** Among those of the same column, small first. */
    int order();

    /** In the reader's language; empty for a panel that speaks for itself. */
    String title();

    /** A name of {@link org.callboard.ui.widgets.Icon}. */
    String icon();

    /**
     * Reads what is shown, on behalf of the viewer but outside of the page: no component is touched here. A viewer who
     * may not see it (NotFound, Forbidden) does not see the panel.
     *
     * @return draws what was read, within the page's lock; {@code null} leaves the panel out
     */
    Supplier<? extends Component> read(OpenRecord record);
}
