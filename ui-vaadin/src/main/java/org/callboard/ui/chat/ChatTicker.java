package org.callboard.ui.chat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.callboard.chat.Chats;
import org.callboard.signals.Signal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open pages which chat went on, on any node. Signals come four times a second at most. */
@Component
class ChatTicker {

    private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();

    private record Listener(UI ui, Consumer<String> hears) {}

    /**
     * Hears within the page's own lock; remove it when the page goes.
     *
     * @param hears the chat's id; {@code null} when anything may have changed
     */
    Registration listen(UI ui, Consumer<String> hears) {
        Listener listener = new Listener(ui, hears);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @EventListener
    void on(Signal signal) {
        if (signal.isFor(Chats.CHANNEL)) {
            listeners.stream()
                    .filter(listener -> listener.ui().isAttached())
                    .forEach(listener ->
                            listener.ui().access(() -> listener.hears().accept(signal.word())));
        }
    }
}
