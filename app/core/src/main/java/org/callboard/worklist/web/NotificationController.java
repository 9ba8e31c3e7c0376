package org.callboard.worklist.web;

import java.util.List;
import org.callboard.kernel.Lit;
import org.callboard.worklist.NotificationWishes;
import org.callboard.worklist.Notifications;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door to one's own notifications. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/notifications")
@PreAuthorize(TaskController.STAFF)
class NotificationController {

    record Newest(List<Notifications.Notification> items, int unread) {}

    private final Notifications notifications;
    private final NotificationWishes wishes;

    NotificationController(Notifications notifications, NotificationWishes wishes) {
        this.notifications = notifications;
        this.wishes = wishes;
    }

    /** What the caller wants to hear of, and by which way. */
    @GetMapping("/wishes")
    @PreAuthorize(TaskController.STAFF)
    NotificationWishes.Wishes wishes() {
        return wishes.mine();
    }

    @PutMapping("/wishes")
    @PreAuthorize(TaskController.STAFF)
    NotificationWishes.Wishes wish(@RequestBody NotificationWishes.Wishes wanted) {
        return wishes.set(wanted);
    }

    @GetMapping
    @PreAuthorize(TaskController.STAFF)
    Newest newest(@RequestParam(defaultValue = "20") int limit) {
        return new Newest(notifications.newest(limit), notifications.unread());
    }

    @PostMapping("/{id}/read")
    @PreAuthorize(TaskController.STAFF)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable long id) {
        notifications.markRead(id);
    }

    @PostMapping("/read")
    @PreAuthorize(TaskController.STAFF)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll() {
        notifications.markAllRead();
    }
}
