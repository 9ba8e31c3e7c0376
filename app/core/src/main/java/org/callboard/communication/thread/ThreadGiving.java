package org.callboard.communication.thread;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.audit.Aliases;
import org.callboard.communication.Mailbox;
import org.callboard.communication.MessageEvent;
import org.callboard.communication.ThreadLine;
import org.callboard.communication.mailbox.MailboxBook;
import org.callboard.communication.mailbox.MailboxRights;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectDescribed;
import org.callboard.signals.Signals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A conversation becomes somebody's, or nobody's: kept, described to the work list, and told once on each timeline. */
@Component
class ThreadGiving {

    private static final int LONGEST_TITLE = 200;

    private final ThreadRows rows;
    private final ThreadSubjects subjects;
    private final MailboxBook mailboxes;
    private final People people;
    private final Aliases aliases;
    private final Signals signals;
    private final ApplicationEventPublisher events;

    ThreadGiving(
            ThreadRows rows,
            ThreadSubjects subjects,
            MailboxBook mailboxes,
            People people,
            Aliases aliases,
            Signals signals,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.subjects = subjects;
        this.mailboxes = mailboxes;
        this.people = people;
        this.aliases = aliases;
        this.signals = signals;
        this.events = events;
    }

    /** By whoever looks after conversations. @param username {@code null} makes it nobody's */
    void give(ThreadLine line, String username) {
        Set<Subject> told = about(line);
        told.add(new Subject(ThreadSight.TYPE, line.id()));
        become(line, username, told);
    }

    /** After its task, whose timeline, the conversation's, says so already. */
    void follow(ThreadLine line, String username) {
        become(line, username, about(line));
    }

    private void become(ThreadLine line, String username, Set<Subject> told) {
        rows.assign(line.id(), username);
        mailboxes
                .find(line.mailboxId())
                .filter(mailbox -> mailbox.kind() == Mailbox.Kind.GROUP)
                .ifPresent(mailbox -> describe(line, mailbox, username));
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("from", line.assignee());
        change.put("to", username);
        Map<String, Object> details =
                Map.of("assignee", change, "threadId", line.id().toString());
        String text = words(line, username);
        told.forEach(subject ->
                events.publishEvent(new MessageEvent(subject, "communication.thread-assigned", text, details)));
        signals.tell(StateLog.SIGNAL, line.id().toString());
    }

    /** Its tasks are in the sight of whose it is. */
    private void describe(ThreadLine line, Mailbox mailbox, String owner) {
        String team = mailbox.team() == null ? MailboxRights.EVERYBODY : mailbox.team();
        String title = line.who() + ": " + (line.subject().isEmpty() ? "(no subject)" : line.subject());
        String cut = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + "…" : title;
        events.publishEvent(new SubjectDescribed(new Subject(ThreadSight.TYPE, line.id()), cut, null, owner, team));
    }

    private Set<Subject> about(ThreadLine line) {
        Set<Subject> about = new LinkedHashSet<>();
        subjects.of(line.id()).forEach(subject -> about.add(aliases.today(subject)));
        return about;
    }

    private String words(ThreadLine line, String username) {
        String which = line.subject().isEmpty() ? "The conversation" : "The conversation \"" + line.subject() + "\"";
        return username == null
                ? which + " is nobody's now"
                : which + " is with " + people.find(username).map(Person::name).orElse(username) + " now";
    }
}
