package org.callboard.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Does one thing n times with some hands at once, and tells how long it took. */
final class Crew {

    interface Deed {
        void done(int number) throws Exception;
    }

    private Crew() {}

    /** @return seconds */
    static double work(int hands, int times, Deed deed) throws Exception {
        ExecutorService crew = Executors.newFixedThreadPool(hands);
        AtomicInteger next = new AtomicInteger();
        Callable<Void> hand = () -> {
            for (int number = next.getAndIncrement(); number < times; number = next.getAndIncrement()) {
                deed.done(number);
            }
            return null;
        };
        long began = System.nanoTime();
        try {
            List<Future<Void>> hired = new ArrayList<>();
            for (int i = 0; i < hands; i++) {
                hired.add(crew.submit(hand));
            }
            for (Future<Void> h : hired) {
                h.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            crew.shutdown();
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
