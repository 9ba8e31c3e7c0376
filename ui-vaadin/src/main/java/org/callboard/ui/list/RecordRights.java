package org.callboard.ui.list;

import java.util.function.Predicate;
import org.callboard.access.Viewer;

/** Which acts a list offers; the records behind it decide all the same. */
public record RecordRights(Predicate<Viewer> changing, Predicate<Viewer> exporting, Predicate<Viewer> importing) {

    boolean change(Viewer viewer) {
        return changing.test(viewer);
    }

    boolean bring(Viewer viewer) {
        return importing.test(viewer);
    }

    boolean export(Viewer viewer) {
        return exporting.test(viewer);
    }
}
