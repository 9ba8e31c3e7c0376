package org.callboard.worklist.web;

import java.util.List;
import org.callboard.kernel.Lit;
import org.callboard.worklist.Notifications;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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

    NotificationController(Notifications notifications) {
        this.notifications = notifications;
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
