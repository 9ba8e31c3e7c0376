package org.callboard.ui.deal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.callboard.deal.DealNews;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells open pages which deals changed: collected, at most once a second each, however many an import brings. */
@Component
class DealTicker {

    /** Beyond this many, looking again is cheaper than looking for each. */
    static final int NAMED = 200;

    private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();
    private Set<DealNews> waiting = new HashSet<>();

    private record Listener(UI ui, Consumer<Set<DealNews>> hears) {}

    /** Hears within the page's own lock; remove it when the page goes. */
    Registration listen(UI ui, Consumer<Set<DealNews>> hears) {
        Listener listener = new Listener(ui, hears);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @EventListener
    synchronized void on(DealNews news) {
        if (waiting.size() < NAMED) {
            waiting.add(news);
        } else {
            waiting.add(new DealNews(null));
        }
    }

    @Scheduled(fixedDelay = 1_000)
    void tell() {
        Set<DealNews> news = collected();
        if (!news.isEmpty()) {
            listeners.stream()
                    .filter(listener -> listener.ui().isAttached())
                    .forEach(listener ->
                            listener.ui().access(() -> listener.hears().accept(news)));
        }
    }

    private synchronized Set<DealNews> collected() {
        Set<DealNews> news = waiting;
        waiting = new HashSet<>();
        return news;
    }
}
