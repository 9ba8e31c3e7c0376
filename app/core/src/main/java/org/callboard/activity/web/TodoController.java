package org.callboard.activity.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callboard.access.EntityTag;
import org.callboard.access.SubjectPath;
import org.callboard.activity.Activity;
import org.callboard.activity.Todos;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door to what is still to be done about any object. They stand among {@code /api/v1/tasks}, too. */
@RestController
@Lit("api")
@RequestMapping("/api/v1")
class TodoController {

    record Assignment(String username) {}

    record Snooze(Instant until) {}

    private final Todos todos;

    TodoController(Todos todos) {
        this.todos = todos;
    }

    /** The open ones, the soonest due first. */
    @GetMapping("/{objects}/{id}/todos")
    @PreAuthorize(Staff.READS)
    List<Activity> open(
            @PathVariable String objects, @PathVariable UUID id, @RequestParam(defaultValue = "50") int size) {
        return todos.openOf(SubjectPath.subject("to-dos", objects, id), size);
    }

    @PostMapping("/activities/{id}/done")
    @PreAuthorize(Staff.WORKS)
    ResponseEntity<Activity> done(@PathVariable UUID id) {
        return answer(todos.done(id));
    }

    @PostMapping("/activities/{id}/reopen")
    @PreAuthorize(Staff.WORKS)
    ResponseEntity<Activity> reopen(@PathVariable UUID id) {
        return answer(todos.reopen(id));
    }

    @PostMapping("/activities/{id}/assign")
    @PreAuthorize(Staff.WORKS)
    ResponseEntity<Activity> assign(@PathVariable UUID id, @RequestBody Assignment to) {
        if (to.username() == null || to.username().isBlank()) {
            throw new BadInput("username", "Say who shall do it.");
        }
        return answer(todos.assign(id, to.username()));
    }

    @PostMapping("/activities/{id}/snooze")
    @PreAuthorize(Staff.WORKS)
    ResponseEntity<Activity> snooze(@PathVariable UUID id, @RequestBody Snooze snooze) {
        return answer(todos.snooze(id, snooze.until()));
    }

    private static ResponseEntity<Activity> answer(Activity todo) {
        return ResponseEntity.ok().eTag(EntityTag.of(todo.version())).body(todo);
    }
}
