package org.callboard.ui.imports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/** Looks again every second for as long as something moves, whichever node moves it. */
class Ticking {

    private static final int MILLIS = 1_000;

    private final Runnable look;
    private UI ui;
    private Registration ticks;

    Ticking(Runnable look) {
        this.look = look;
    }

    void on(UI page) {
        if (ticks == null) {
            ui = page;
            ui.setPollInterval(MILLIS);
            ticks = ui.addPollListener(tick -> look.run());
        }
    }

    void off() {
        if (ticks != null) {
            ticks.remove();
            ticks = null;
            ui.setPollInterval(-1);
        }
    }
}
