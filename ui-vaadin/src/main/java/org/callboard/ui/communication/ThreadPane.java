package org.callboard.ui.communication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.ThreadLine;
import org.callboard.communication.ThreadState;
import org.callboard.communication.Threads;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.EmptyState;
import org.callboard.ui.widgets.Icon;

/** To the right: the conversation that is open, and what one does with it. */
class ThreadPane extends Section {

    private final transient CommunicationRoom room;
    private final transient ThreadActs acts;
    private final transient Runnable closed;
    private final Div head = new Div();
    private Conversation conversation;
    private ThreadLinks links;

    ThreadPane(CommunicationRoom room, ThreadActs acts, Runnable closed) {
        this.room = room;
        this.acts = acts;
        this.closed = closed;
        addClassName("thread-pane");
        head.addClassName("thread-head");
        getElement().setAttribute("aria-label", Texts.text("communication.inbox.thread"));
        close();
    }

    final void close() {
        conversation = null;
        removeAll();
        add(new EmptyState("mail-open", Texts.text("communication.choose"), Texts.text("communication.choose.text")));
    }

    /** Opens a conversation, which is read from then on. @return the conversation as it stands now */
    Optional<ThreadLine> open(UUID thread) {
        Threads.Opened opened;
        try {
            opened = room.threads().open(thread, null, Conversation.SLICE);
        } catch (NotFound outOfSight) {
            close();
            removeAll();
            add(
                    back(),
                    new EmptyState("mail", Texts.text("communication.gone"), Texts.text("communication.gone.text")));
            return Optional.empty();
        }
        ThreadLine line = opened.thread();
        if (line.unread() && room.mayWrite()) {
            line = room.threads().markRead(thread, true);
        }
        conversation = new Conversation(room, opened);
        removeAll();
        add(head, conversation);
        show(line, opened.subjects());
        conversation.end().getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        return Optional.of(line);
    }

    /** What became of the one that is open. */
    void show(ThreadLine line) {
        if (shows(line.id())) {
            show(line, null);
        }
    }

    private void show(ThreadLine line, List<Subject> subjects) {
        if (subjects != null) {
            links = new ThreadLinks(room, line.id(), subjects);
        }
        head.removeAll();
        H2 title = new H2(line.subject().isBlank() ? Texts.text("communication.no-subject") : line.subject());
        Span whose = new Span(Texts.text(
                "communication.thread.standing",
                Texts.text("communication.thread." + line.state().name().toLowerCase(java.util.Locale.ROOT)),
                new OwnerNames(room.people()).of(line.assignee())));
        whose.addClassNames("crm-quiet", "crm-small");
        Div first = new Div(back(), title);
        first.addClassName("crm-row");
        head.add(first, whose, links);
        if (room.mayWrite()) {
            head.add(tools(line));
        }
    }

    private Div tools(ThreadLine line) {
        boolean done = line.state() == ThreadState.DONE;
        Div tools = new Div(
                tool("user-check", "communication.assign", "a", () -> acts.assign(line)),
                tool("alarm-clock", "communication.snooze", "s", () -> acts.snooze(line)),
                tool("archive", done ? "communication.reopen" : "communication.finish", "e", () -> acts.turn(line)),
                tool("mail", "communication.mark.unread", "u", () -> acts.unread(line)));
        tools.addClassNames("crm-row", "crm-wrap", "thread-tools");
        return tools;
    }

    private static Button tool(String icon, String key, String shortcut, Runnable does) {
        Button tool = new Button(Texts.text(key), Icon.small(icon), click -> does.run());
        tool.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        tool.setTooltipText(Texts.text("communication.key", Texts.text(key), shortcut));
        return tool;
    }

    private Button back() {
        Button back = new Button(Icon.small("arrow-left"), click -> closed.run());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        back.setAriaLabel(Texts.text("communication.back"));
        back.addClassName("thread-back");
        return back;
    }

    boolean isOpen() {
        return conversation != null;
    }

    Optional<ThreadLine> line() {
        return Optional.ofNullable(conversation).map(Conversation::line);
    }

    boolean shows(UUID thread) {
        return conversation != null && conversation.line().id().equals(thread);
    }

    void answer(Manner manner) {
        if (conversation != null) {
            conversation.answer(manner);
        }
    }
}
