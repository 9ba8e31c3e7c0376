package org.callboard.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.callboard.ui.record.SubjectLinks;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.EmptyState;
import org.callboard.ui.widgets.Icon;
import org.callboard.worklist.NotificationKind;
import org.callboard.worklist.Notifications;

/** What this person should hear of, with the number of unread ones. */
class Bell extends Div {

    private static final int SHOWN = 20;

    private final transient ShellRoom room;
    private final Button button = new Button(Icon.of("bell"));
    private final Span count = new Span();
    private final Popover popover = new Popover();
    private transient Registration news;
    private int known;

    Bell(ShellRoom room) {
        this.room = room;
        addClassName("crm-bell");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        count.addClassName("crm-count");
        count.getElement().setAttribute("aria-hidden", "true");
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setModal(true);
        popover.setAriaLabel(Texts.text("shell.notifications"));
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                fill();
            }
        });
        add(button, count, popover);
        known = refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        news = room.news().listen(ui, tasks -> hear());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        news.remove();
    }

    /** Something came: also told by the browser where the person wants it, allowed it, and looks elsewhere. */
    private void hear() {
        int before = known;
        known = refresh();
        if (known > before && room.wishes().mine().browser()) {
            room.notifications().newest(1).stream()
                    .findFirst()
                    .ifPresent(note -> getElement()
                            .executeJs(
                                    "window.Notification && Notification.permission === 'granted' && document.hidden"
                                            + " && new Notification('Callboard', {body: $0, tag: $1})",
                                    note.text(),
                                    String.valueOf(note.id())));
        }
    }

    private int refresh() {
        int unread = room.notifications().unread();
        count.setText(unread > 99 ? "99+" : String.valueOf(unread));
        count.setVisible(unread > 0);
        button.setAriaLabel(Texts.text("shell.notifications.unread", unread));
        return unread;
    }

    private void fill() {
        popover.removeAll();
        List<Notifications.Notification> newest = room.notifications().newest(SHOWN);
        if (newest.isEmpty()) {
            popover.add(new EmptyState(
                    "bell", Texts.text("shell.notifications.none"), Texts.text("shell.notifications.none.text")));
            return;
        }
        Button allRead = new Button(Texts.text("shell.notifications.read"), Icon.small("check-check"), click -> {
            room.notifications().markAllRead();
            known = refresh();
            fill();
        });
        allRead.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div list = new Div(allRead);
        list.addClassName("crm-notes");
        newest.forEach(note -> list.add(line(note)));
        popover.add(list);
    }

    private Div line(Notifications.Notification note) {
        Span text = new Span(note.text());
        text.addClassName("crm-grow");
        Span at = room.times().told(note.at());
        at.addClassNames("crm-quiet", "crm-small");
        Div line = new Div(text, at);
        line.addClassName("crm-note");
        line.getElement().setAttribute("unread", !note.read());
        line.getElement().setAttribute("role", "link");
        line.getElement().setAttribute("tabindex", "0");
        line.addClickListener(click -> open(note));
        line.getElement().addEventListener("keydown", key -> open(note)).setFilter("event.key === 'Enter'");
        return line;
    }

    private void open(Notifications.Notification note) {
        popover.close();
        if (!note.read()) {
            room.notifications().markRead(note.id());
            known = refresh();
        }
        if (note.taskId() != null) {
            Places.go("tasks/" + note.taskId());
        } else if (NotificationKind.of(note.what()) == NotificationKind.INCIDENT) {
            Places.go("house");
        } else if (note.subject() != null) {
            SubjectLinks.path(note.subject()).ifPresent(Places::go);
        }
    }
}
