package org.callboard.ui.widgets;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.callboard.worklist.WorklistChanged;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells open pages that tasks came, changed or went: collected, at most once a second each, however many leads an import
 * brings.
 */
@Component
public class WorkNews {

    /** Of a burst only so many are named; listeners look for themselves anyway. */
    private static final int NAMED = 500;

    private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();
    private Set<WorklistChanged> waiting = new LinkedHashSet<>();

    private record Listener(UI ui, Consumer<Set<WorklistChanged>> hears) {}

    /** Hears within the page's own lock; remove it when the component leaves. */
    public Registration listen(UI ui, Consumer<Set<WorklistChanged>> hears) {
        Listener listener = new Listener(ui, hears);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @EventListener
    void on(WorklistChanged changed) {
        synchronized (this) {
            if (waiting.size() < NAMED) {
                waiting.add(changed);
            }
        }
    }

    @Scheduled(fixedDelay = 1_000)
    void tell() {
        Set<WorklistChanged> news = collected();
        if (!news.isEmpty()) {
            listeners.forEach(listener -> {
                if (listener.ui().isAttached()) {
                    listener.ui().access(() -> listener.hears().accept(news));
                }
            });
        }
    }

    private synchronized Set<WorklistChanged> collected() {
        Set<WorklistChanged> news = waiting;
        waiting = new LinkedHashSet<>();
        return news;
    }
}
