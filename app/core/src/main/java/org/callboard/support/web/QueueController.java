package org.callboard.support.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.Lit;
import org.callboard.support.Queues;
import org.callboard.support.TicketLine;
import org.callboard.support.TicketState;
import org.callboard.support.Tickets;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Queues: those that somebody works in, what stands in them, what is next. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/queues")
class QueueController {

    private final Queues queues;

    QueueController(Queues queues) {
        this.queues = queues;
    }

    @GetMapping
    @PreAuthorize(Who.READS)
    Map<String, Object> mine() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", queues.mine());
        answer.put("open", queues.counts());
        return answer;
    }

    @GetMapping("/all")
    @PreAuthorize(Who.READS)
    Map<String, List<Queues.Queue>> all() {
        return Map.of("items", queues.all());
    }

    @PutMapping("/{key}")
    @PreAuthorize(Who.KEEPS)
    Queues.Queue put(@PathVariable String key, @RequestBody Queues.Queue queue) {
        return queues.put(new Queues.Queue(
                key, queue.name(), queue.team(), queue.level(), queue.mailbox(), queue.position(), queue.retired()));
    }

    /** The nearest due first; without a queue of all that the caller works in. */
    @GetMapping("/tickets")
    @PreAuthorize(Who.READS)
    Tickets.Slice<TicketLine> tickets(
            @RequestParam(required = false) String queue,
            @RequestParam(required = false) String owner,
            @RequestParam(required = false) TicketState state,
            @RequestParam(required = false) String before,
            @RequestParam(defaultValue = "50") int size) {
        return queues.list(queue, owner, state, before, size);
    }

    /** What the caller shall work on next; {@code null} when nothing waits. */
    @PostMapping("/next")
    @PreAuthorize(Who.WORKS)
    Map<String, Object> next(@RequestParam(required = false) UUID after) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", queues.next(after).orElse(null));
        return answer;
    }
}
