package org.callboard.ui.support;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets open desks tell that somebody is there, and look whether anything came, every ten seconds. */
@Component
class DeskTicker {

    private final CopyOnWriteArrayList<Beat> beats = new CopyOnWriteArrayList<>();

    private record Beat(UI ui, Runnable does) {}

    /** Within the page's own lock; remove it when the page goes. */
    Registration beat(UI ui, Runnable does) {
        Beat beat = new Beat(ui, does);
        beats.add(beat);
        return () -> beats.remove(beat);
    }

    @Scheduled(fixedDelay = 10_000)
    void beat() {
        beats.stream()
                .filter(beat -> beat.ui().isAttached())
                .forEach(beat -> beat.ui().access(() -> beat.does().run()));
    }
}
