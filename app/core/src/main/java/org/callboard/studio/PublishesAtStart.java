package org.callboard.studio;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Publishes before the doors open and before the engine's own background work begins. */
@Component
class PublishesAtStart implements SmartLifecycle {

    /** Early among the phases: web server and job executor come near the end. */
    private static final int BEFORE_ALL_DOORS = -1_000;

    private final Publisher publisher;
    private volatile boolean running;

    PublishesAtStart(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void start() {
        publisher.publish();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_ALL_DOORS;
    }
}
