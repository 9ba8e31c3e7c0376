package org.callboard.communication.notice;

import java.util.List;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.SubjectGuard;
import org.callboard.access.Viewer;
import org.callboard.audit.Aliases;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
import org.callboard.communication.Direction;
import org.callboard.communication.MessageState;
import org.callboard.communication.MessageView;
import org.callboard.communication.Threads;
import org.callboard.communication.thread.MessageViews;
import org.callboard.communication.thread.StateLog;
import org.callboard.kernel.Noticed;
import org.callboard.kernel.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts what goes to a colleague in the house among their notifications, in the transaction by which it is sent. */
@Component
class ColleaguesTold {

    private static final int LONGEST = 500;

    private final MessageViews views;
    private final People people;
    private final ObjectProvider<SubjectGuard> guard;
    private final Aliases aliases;
    private final ApplicationEventPublisher events;

    ColleaguesTold(
            MessageViews views,
            People people,
            ObjectProvider<SubjectGuard> guard,
            Aliases aliases,
            ApplicationEventPublisher events) {
        this.views = views;
        this.people = people;
        this.guard = guard;
        this.aliases = aliases;
        this.events = events;
    }

    @EventListener
    void on(StateLog.Reached reached) {
        boolean told = reached.message().channel() == Channel.IN_APP
                && reached.message().direction() == Direction.OUT
                && reached.state() == MessageState.SENT;
        if (told) {
            MessageView message = views.of(List.of(reached.message())).get(0);
            message.to().stream().map(Address::address).forEach(username -> tell(username, message));
        }
    }

    private void tell(String username, MessageView message) {
        people.find(username)
                .filter(Person::enabled)
                .ifPresent(person -> events.publishEvent(new Noticed(
                        List.of(username), "communication.colleague-told", words(message), about(person, message))));
    }

    /** What it is about, for those who see that; else the conversation, which is theirs. */
    private Subject about(Person person, MessageView message) {
        Viewer viewer = new Viewer(person.username(), person.name(), person.roles(), person.teams());
        Subject thread = new Subject(Threads.TYPE, message.threadId());
        Subject about = message.about() == null ? thread : aliases.today(message.about());
        return guard.getObject().mayRead(viewer, about) ? about : thread;
    }

    private static String words(MessageView message) {
        String who = message.author() == null ? "" : message.from().name() + ": ";
        String subject = message.subject().isEmpty() ? "" : message.subject() + ". ";
        String said = (who + subject + message.text()).replaceAll("\\s+", " ").strip();
        return said.length() > LONGEST ? said.substring(0, LONGEST - 1) + "…" : said;
    }
}
