package org.callboard.ui.communication;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.callboard.signals.Signal;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells open pages in which conversations something happened, on any node: collected, at most once a second each. */
@Component
class MailTicker {

    private static final String CHANNEL = "messages";
    /** Beyond this many, looking again is cheaper than looking for each. */
    private static final int NAMED = 200;

    private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<Beat> beats = new CopyOnWriteArrayList<>();
    private Set<UUID> waiting = new HashSet<>();
    private boolean unknown;

    private record Listener(UI ui, Consumer<MailNews> hears) {}

    private record Beat(UI ui, Runnable does) {}

    /** Hears within the page's own lock; remove it when the page goes. */
    Registration listen(UI ui, Consumer<MailNews> hears) {
        Listener listener = new Listener(ui, hears);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Does something every few seconds, within the page's own lock; remove it when the page goes. */
    Registration beat(UI ui, Runnable does) {
        Beat beat = new Beat(ui, does);
        beats.add(beat);
        return () -> beats.remove(beat);
    }

    @EventListener
    synchronized void on(Signal signal) {
        if (!signal.isFor(CHANNEL)) {
            return;
        }
        if (signal.word() == null || waiting.size() >= NAMED) {
            unknown = true;
        } else {
            waiting.add(UUID.fromString(signal.word()));
        }
    }

    @Scheduled(fixedDelay = 1_000)
    void tell() {
        MailNews news = collected();
        if (!news.threads().isEmpty() || news.unknown()) {
            listeners.stream()
                    .filter(listener -> listener.ui().isAttached())
                    .forEach(listener ->
                            listener.ui().access(() -> listener.hears().accept(news)));
        }
    }

    @Scheduled(fixedDelay = 15_000)
    void beat() {
        beats.stream()
                .filter(beat -> beat.ui().isAttached())
                .forEach(beat -> beat.ui().access(() -> beat.does().run()));
    }

    private synchronized MailNews collected() {
        MailNews news = new MailNews(Set.copyOf(waiting), unknown);
        waiting = new HashSet<>();
        unknown = false;
        return news;
    }
}
