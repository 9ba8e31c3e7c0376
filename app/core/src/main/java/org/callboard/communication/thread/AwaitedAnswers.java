package org.callboard.communication.thread;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.SubjectGuard;
import org.callboard.access.Viewer;
import org.callboard.audit.Aliases;
import org.callboard.communication.MessageState;
import org.callboard.communication.ThreadLine;
import org.callboard.kernel.Noticed;
import org.callboard.kernel.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whoever waits for an answer that it came: whose conversation it is, else who wrote last. Machines are no answer. */
@Component
class AwaitedAnswers {

    private final ThreadRows threads;
    private final JdbcClient jdbc;
    private final People people;
    private final ObjectProvider<SubjectGuard> guard;
    private final Aliases aliases;
    private final ApplicationEventPublisher events;

    AwaitedAnswers(
            ThreadRows threads,
            JdbcClient jdbc,
            People people,
            ObjectProvider<SubjectGuard> guard,
            Aliases aliases,
            ApplicationEventPublisher events) {
        this.threads = threads;
        this.jdbc = jdbc;
        this.people = people;
        this.guard = guard;
        this.aliases = aliases;
        this.events = events;
    }

    @EventListener
    void on(StateLog.Reached reached) {
        MessageRow message = reached.message();
        if (reached.state() != MessageState.RECEIVED || message.autoSubmitted()) {
            return;
        }
        threads.find(message.threadId())
                .ifPresent(thread -> waiting(thread)
                        .flatMap(people::find)
                        .filter(person -> person.enabled() && sees(person, thread.id()))
                        .ifPresent(person -> tell(person, thread, message)));
    }

    private Optional<String> waiting(ThreadLine thread) {
        return Optional.ofNullable(thread.assignee())
                .or(() -> jdbc.sql("select author from communication.message where thread_id = ? and direction = 'OUT'"
                                + " and author is not null order by at desc, id desc limit 1")
                        .param(thread.id())
                        .query(String.class)
                        .optional());
    }

    /** Whoever may not see it any more hears nothing of it. */
    private boolean sees(Person person, UUID thread) {
        Viewer viewer = new Viewer(person.username(), person.name(), person.roles(), person.teams());
        return guard.getObject().mayRead(viewer, new Subject(ThreadSight.TYPE, thread));
    }

    private void tell(Person person, ThreadLine thread, MessageRow message) {
        String who = message.fromName() == null ? message.fromAddress() : message.fromName();
        String what = message.subject().isEmpty() ? message.snippet() : message.subject();
        Subject about =
                thread.about() == null ? new Subject(ThreadSight.TYPE, thread.id()) : aliases.today(thread.about());
        events.publishEvent(
                new Noticed(List.of(person.username()), "communication.reply-arrived", who + " wrote: " + what, about));
    }
}
