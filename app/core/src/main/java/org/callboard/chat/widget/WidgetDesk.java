package org.callboard.chat.widget;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.chat.ChatWidget;
import org.callboard.chat.ChatWidgets;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.FieldChanges;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.kernel.WorkingTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class WidgetDesk implements ChatWidgets {

    private final WidgetRows rows;
    private final WorkingTime workingTime;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WidgetDesk(
            WidgetRows rows,
            WorkingTime workingTime,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.workingTime = workingTime;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ChatWidget> all() {
        requireAdmin();
        return rows.all();
    }

    @Override
    @Transactional(readOnly = true)
    public ChatWidget get(String id) {
        requireAdmin();
        return known(id);
    }

    private ChatWidget known(String id) {
        return rows.find(id).orElseThrow(() -> new NotFound("widget", id));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ChatWidget> open(String id) {
        return rows.find(id).filter(ChatWidget::active);
    }

    @Override
    public boolean isWithinHours(ChatWidget widget) {
        return widget.calendar() == null || workingTime.isOpen(widget.calendar(), clock.instant());
    }

    @Override
    @Transactional
    public ChatWidget save(ChatWidget typed) {
        requireAdmin();
        ChatWidget widget = WidgetCheck.checked(typed, this::isCalendar);
        return widget.version() == 0 ? added(widget) : changed(widget);
    }

    private boolean isCalendar(String name) {
        try {
            workingTime.named(name);
            return true;
        } catch (NotFound none) {
            return false;
        }
    }

    private ChatWidget added(ChatWidget widget) {
        if (!rows.insert(widget)) {
            throw new Conflict("There is a widget " + widget.id() + " already.");
        }
        tell(widget, "written", "Wrote the widget " + widget.title(), changes(null, widget));
        return known(widget.id());
    }

    private ChatWidget changed(ChatWidget widget) {
        ChatWidget before = known(widget.id());
        Map<String, Object> changes = changes(before, widget);
        if (before.version() != widget.version() || !changes.isEmpty() && !rows.update(widget)) {
            throw new Conflict("Somebody else changed this widget in the meantime. Look at it again.");
        }
        if (!changes.isEmpty()) {
            tell(widget, "changed", "Changed the widget " + widget.title(), changes);
        }
        return known(widget.id());
    }

    /** @param before {@code null} for a new one */
    private static Map<String, Object> changes(ChatWidget before, ChatWidget after) {
        boolean isNew = before == null;
        return new FieldChanges()
                .add("title", isNew ? null : before.title(), after.title())
                .add("greeting", isNew ? null : before.greeting(), after.greeting())
                .add("language", isNew ? null : before.language(), after.language())
                .add("requestForm", isNew ? null : before.requestForm(), after.requestForm())
                .add("calendar", isNew ? null : before.calendar(), after.calendar())
                .add("allowedHosts", isNew ? null : before.allowedHosts(), after.allowedHosts())
                .add("active", isNew ? null : before.active(), after.active())
                .details();
    }

    private void tell(ChatWidget widget, String what, String text, Map<String, Object> changes) {
        Subject subject = new Subject(TYPE, ChatWidgets.subject(widget.id()));
        events.publishEvent(new WidgetEvent(subject, "chat.widget-" + what, text, changes));
    }

    private void requireAdmin() {
        if (!currentUser.viewer().is(Role.ADMIN)) {
            throw new Forbidden("Where the chat stands is an admin's to say.");
        }
    }
}
