package org.callboard.communication.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.communication.ThreadLine;
import org.callboard.communication.ThreadQuery;
import org.callboard.communication.ThreadState;
import org.callboard.communication.Threads;
import org.callboard.kernel.Lit;
import org.callboard.kernel.Subject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The doors to conversations. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/threads")
class ThreadController {

    record Assignment(String assignee) {}

    record Snooze(Instant until) {}

    record Reading(boolean read) {}

    record Presence(boolean answering) {}

    private final Threads threads;

    ThreadController(Threads threads) {
        this.threads = threads;
    }

    @GetMapping
    @PreAuthorize(Who.READS)
    Threads.Slice list(
            @RequestParam(required = false) UUID mailbox,
            @RequestParam(required = false) String assignee,
            @RequestParam(required = false) ThreadState state,
            @RequestParam(required = false) Boolean unread,
            @RequestParam(required = false) String about,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String before,
            @RequestParam(defaultValue = "50") int size) {
        Subject subject = Subjects.read("about", about);
        return threads.list(new ThreadQuery(mailbox, assignee, state, unread, subject, q, before, size));
    }

    @GetMapping("/unread")
    @PreAuthorize(Who.READS)
    Map<UUID, Integer> unread() {
        return threads.unread();
    }

    @GetMapping("/{id}")
    @PreAuthorize(Who.READS)
    Threads.Opened open(
            @PathVariable UUID id,
            @RequestParam(required = false) String before,
            @RequestParam(defaultValue = "50") int size) {
        return threads.open(id, before, size);
    }

    @PostMapping("/{id}/assign")
    @PreAuthorize(Who.WRITES)
    ThreadLine assign(@PathVariable UUID id, @RequestBody Assignment to) {
        return threads.assign(id, to.assignee());
    }

    @PostMapping("/{id}/snooze")
    @PreAuthorize(Who.WRITES)
    ThreadLine snooze(@PathVariable UUID id, @RequestBody Snooze snooze) {
        return threads.snooze(id, snooze.until());
    }

    @PostMapping("/{id}/done")
    @PreAuthorize(Who.WRITES)
    ThreadLine done(@PathVariable UUID id) {
        return threads.done(id);
    }

    @PostMapping("/{id}/reopen")
    @PreAuthorize(Who.WRITES)
    ThreadLine reopen(@PathVariable UUID id) {
        return threads.reopen(id);
    }

    @PostMapping("/{id}/read")
    @PreAuthorize(Who.WRITES)
    ThreadLine read(@PathVariable UUID id, @RequestBody Reading reading) {
        return threads.markRead(id, reading.read());
    }

    @PostMapping("/{id}/attach")
    @PreAuthorize(Who.WRITES)
    ThreadLine attach(@PathVariable UUID id, @RequestBody Subject subject) {
        return threads.attach(id, subject);
    }

    @PostMapping("/{id}/detach")
    @PreAuthorize(Who.WRITES)
    ThreadLine detach(@PathVariable UUID id, @RequestBody Subject subject) {
        return threads.detach(id, subject);
    }

    /** Who else looks at it, or answers; to be asked every few seconds. */
    @PostMapping("/{id}/presence")
    @PreAuthorize(Who.READS)
    Map<String, List<Threads.Present>> present(@PathVariable UUID id, @RequestBody Presence presence) {
        return Map.of("items", threads.present(id, presence.answering()));
    }
}
