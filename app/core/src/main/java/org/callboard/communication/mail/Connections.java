package org.callboard.communication.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.time.Instant;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.callboard.communication.Mailbox;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Connections that wait for the next message of their mailbox; one that waited for long is closed. */
@Component
class Connections implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Connections.class);

    /** @param version of the mailbox that it was made for: one set up anew needs another */
    record Open(SMTPTransport transport, Session session, long version, Instant usedAt) {}

    private final MailSessions sessions;
    private final LogIns logIns;
    private final MailSettings settings;
    private final Clock clock;
    private final Map<UUID, Deque<Open>> idle = new ConcurrentHashMap<>();

    Connections(MailSessions sessions, LogIns logIns, MailSettings settings, Clock clock) {
        this.sessions = sessions;
        this.logIns = logIns;
        this.settings = settings;
        this.clock = clock;
    }

    /** One that answers, or a new one. */
    Open take(Mailbox mailbox) throws MessagingException {
        Deque<Open> waiting = idle.computeIfAbsent(mailbox.id(), id -> new ConcurrentLinkedDeque<>());
        for (Open open = waiting.pollFirst(); open != null; open = waiting.pollFirst()) {
            if (open.version() == mailbox.version()
                    && isFresh(open)
                    && open.transport().isConnected()) {
                return open;
            }
            close(open);
        }
        return open(mailbox, false);
    }

    /** A new one, whatever became of log-ins before. */
    Open tryOut(Mailbox mailbox) throws MessagingException {
        return open(mailbox, true);
    }

    private Open open(Mailbox mailbox, boolean forgiving) throws MessagingException {
        Session session = sessions.smtp(mailbox);
        SMTPTransport transport = (SMTPTransport) session.getTransport("smtp");
        if (forgiving) {
            logIns.forgive(mailbox, transport);
        }
        logIns.connect(transport, mailbox);
        return new Open(transport, session, mailbox.version(), clock.instant());
    }

    void giveBack(Mailbox mailbox, Open open) {
        idle.computeIfAbsent(mailbox.id(), id -> new ConcurrentLinkedDeque<>())
                .addFirst(new Open(open.transport(), open.session(), open.version(), clock.instant()));
    }

    static void close(Open open) {
        try {
            open.transport().close();
        } catch (MessagingException gone) {
            log.debug("A connection was gone already: {}", gone.getMessage());
        }
    }

    private boolean isFresh(Open open) {
        return open.usedAt().plus(settings.idle()).isAfter(clock.instant());
    }

    @Scheduled(fixedDelayString = "PT10S")
    public void tidy() {
        idle.values()
                .forEach(waiting -> waiting.removeIf(open -> {
                    boolean old = !isFresh(open);
                    if (old) {
                        close(open);
                    }
                    return old;
                }));
    }

    @Override
    public void destroy() {
        idle.values().forEach(waiting -> waiting.forEach(Connections::close));
        idle.clear();
    }
}
