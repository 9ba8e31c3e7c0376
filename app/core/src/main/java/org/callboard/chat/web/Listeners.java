package org.callboard.chat.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.callboard.chat.Chats;
import org.callboard.chat.talk.Visits;
import org.callboard.kernel.Lit;
import org.callboard.signals.Signal;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * Visitors' browsers that wait for the next word. Only the waiting is in memory: what was said is in the database, and a
 * signal of any node says that there is more. Whoever waits in vain asks again.
 */
@Component
@Lit({"api", "ui"})
class Listeners {

    private static final long PATIENCE = 20_000;
    private static final int MOST = 2_000;
    private static final int MOST_EACH = 5;

    private record Waiting(int after, DeferredResult<ResponseEntity<Visits.Heard>> answer) {}

    private final Visits visits;
    private final Map<UUID, List<Waiting>> waiting = new HashMap<>();
    private int count;

    Listeners(Visits visits) {
        this.visits = visits;
    }

    DeferredResult<ResponseEntity<Visits.Heard>> hear(UUID chat, int after) {
        DeferredResult<ResponseEntity<Visits.Heard>> answer = new DeferredResult<>(PATIENCE);
        Waiting mine = new Waiting(after, answer);
        // first among those who are told, then a look: what is said in between is not missed
        boolean room = add(chat, mine);
        answer.onCompletion(() -> remove(chat, mine));
        answer.onTimeout(() -> answer.setResult(ResponseEntity.ok(visits.hear(chat, after))));
        Visits.Heard now = visits.hear(chat, after);
        if (isNews(now)) {
            answer.setResult(ResponseEntity.ok(now));
        } else if (!room) {
            answer.setResult(ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header("Retry-After", "10")
                    .build());
        }
        return answer;
    }

    private synchronized boolean add(UUID chat, Waiting mine) {
        List<Waiting> others = waiting.computeIfAbsent(chat, key -> new ArrayList<>());
        if (count >= MOST || others.size() >= MOST_EACH) {
            return false;
        }
        others.add(mine);
        count++;
        return true;
    }

    private synchronized void remove(UUID chat, Waiting mine) {
        List<Waiting> others = waiting.getOrDefault(chat, List.of());
        if (others.remove(mine)) {
            count--;
        }
        if (others.isEmpty()) {
            waiting.remove(chat);
        }
    }

    @EventListener
    void on(Signal signal) {
        if (signal.isFor(Chats.CHANNEL)) {
            told(signal.word()).forEach(this::tell);
        }
    }

    private synchronized Map<UUID, List<Waiting>> told(String word) {
        Map<UUID, List<Waiting>> told = new HashMap<>();
        waiting.forEach((chat, all) -> {
            if (word == null || word.equals(chat.toString())) {
                told.put(chat, List.copyOf(all));
            }
        });
        return told;
    }

    private void tell(UUID chat, List<Waiting> all) {
        Map<Integer, Visits.Heard> heard = new HashMap<>();
        Function<Integer, Visits.Heard> read = after -> visits.hear(chat, after);
        all.forEach(one -> {
            Visits.Heard now = heard.computeIfAbsent(one.after(), read);
            // a signal may be about what this browser has heard already: it waits on
            if (isNews(now)) {
                one.answer().setResult(ResponseEntity.ok(now));
            }
        });
    }

    private static boolean isNews(Visits.Heard now) {
        return !now.lines().isEmpty() || !now.state().isOpen();
    }
}
