package org.callboard.communication.inbound;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.communication.Mailbox;
import org.callboard.communication.Threads;
import org.callboard.communication.mailbox.MailboxRights;
import org.callboard.communication.mime.ReadMail;
import org.callboard.kernel.Noticed;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectDescribed;
import org.callboard.kernel.engine.Processes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a mail begins that opens a conversation: a process in a group's mailbox, a notice to whose own mailbox it is. */
@Component
class Beginnings {

    private static final int LONGEST_TITLE = 200;

    private final JdbcClient jdbc;
    private final ObjectProvider<Processes> processes;
    private final ApplicationEventPublisher events;

    Beginnings(JdbcClient jdbc, ObjectProvider<Processes> processes, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.processes = processes;
        this.events = events;
    }

    /** How the conversation stood before. @param over whether it did not exist, or somebody was done with it */
    record Before(boolean over, String assignee) {}

    /** A mail that was kept. @param machine whether no person wrote it, as far as can be seen */
    record Came(Fetched fetched, ReadMail mail, UUID message, UUID thread, Before before, boolean machine) {}

    Before before(UUID thread) {
        return thread == null
                ? new Before(true, null)
                : jdbc.sql("select state, assignee from communication.thread where id = ? for update")
                        .param(thread)
                        .query((row, n) -> new Before("DONE".equals(row.getString(1)), row.getString(2)))
                        .single();
    }

    void after(Came came) {
        boolean ours = came.mail().signs().ours() != null;
        if (came.machine() || ours || came.fetched().old() || !came.before().over()) {
            return;
        }
        Mailbox mailbox = came.fetched().mailbox();
        if (mailbox.kind() == Mailbox.Kind.GROUP) {
            announce(came, mailbox);
        } else if (mailbox.owner() != null && !came.mail().signs().bulk()) {
            events.publishEvent(new Noticed(
                    List.of(mailbox.owner()), "communication.mail-received", notice(came.mail()), subject(came)));
        }
    }

    /** The task that may come of it is its mailbox's people's. */
    private void announce(Came came, Mailbox mailbox) {
        String team = mailbox.team() == null ? MailboxRights.EVERYBODY : mailbox.team();
        events.publishEvent(new SubjectDescribed(
                subject(came), title(came.mail()), null, came.before().assignee(), team));
        processes
                .getObject()
                .announce(
                        "communication.mail-received",
                        came.thread().toString(),
                        Map.of("mailId", came.message().toString()));
    }

    private static Subject subject(Came came) {
        return new Subject(Threads.TYPE, came.thread());
    }

    private static String title(ReadMail mail) {
        String subject = mail.subject().isEmpty() ? "(no subject)" : mail.subject();
        String title = who(mail) + ": " + subject;
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + "…" : title;
    }

    private static String notice(ReadMail mail) {
        String about = mail.subject().isEmpty() ? "" : ": " + mail.subject();
        return who(mail) + " wrote" + about;
    }

    private static String who(ReadMail mail) {
        return mail.from().name() == null ? mail.from().address() : mail.from().name();
    }
}
