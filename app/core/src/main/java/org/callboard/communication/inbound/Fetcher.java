package org.callboard.communication.inbound;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.callboard.communication.Mailbox;
import org.callboard.communication.mail.LogIns;
import org.callboard.communication.mail.MailSessions;
import org.callboard.communication.mime.Spool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches one mailbox for as long as it is this node's: what lies there, then what comes. */
class Fetcher implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Fetcher.class);
    /** Clocks of servers differ, and count in seconds. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    /** What all fetchers of a node share. */
    record Tools(
            String node,
            MailSessions sessions,
            LogIns logIns,
            FetchingRows rows,
            OwnCopies copies,
            MailTaking taking,
            InboxSettings settings) {}

    private final Mailbox mailbox;
    private final Tools tools;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile ImapInbox open;
    private volatile long idleSince;
    private volatile boolean nudged;

    Fetcher(Mailbox mailbox, Tools tools) {
        this.mailbox = mailbox;
        this.tools = tools;
    }

    /** Another node has the mailbox, or it was set up anew. */
    static class LostTurn extends RuntimeException {}

    @Override
    public void run() {
        String trouble = fetched();
        if (trouble == null) {
            tools.rows().release(mailbox.id(), tools.node());
        } else {
            log.warn("The inbox of {} cannot be fetched: {}", mailbox.address(), trouble);
            tools.rows()
                    .failed(
                            mailbox.id(),
                            tools.node(),
                            trouble,
                            tools.settings().pause(),
                            tools.settings().longestPause());
        }
    }

    /** @return what is wrong; {@code null} when it ended as it should */
    private String fetched() {
        try (ImapInbox inbox = ImapInbox.open(tools.sessions(), tools.logIns(), mailbox)) {
            open = inbox;
            fetch(inbox);
            return null;
        } catch (LostTurn over) {
            return null;
        } catch (LogIns.Refused refused) {
            return refused.getMessage();
        } catch (MessagingException | IOException | RuntimeException away) {
            // whatever it is, it is this mailbox's trouble alone: said at it, tried again later
            log.debug("While fetching {}", mailbox.address(), away);
            return isStopped() ? null : Troubles.sentence(mailbox, away);
        }
    }

    private void fetch(ImapInbox inbox) throws MessagingException, IOException {
        long validity = inbox.uidValidity();
        FetchingRows.Mark mark =
                tools.rows().begin(mailbox.id(), tools.node(), validity).orElseThrow(LostTurn::new);
        long last = mark.lastUid();
        boolean idles = inbox.tellsByItself();
        while (!isStopped()) {
            int count = inbox.count();
            long before = last;
            last = take(inbox, mark, last);
            tools.rows().succeeded(mailbox.id(), tools.node());
            if (last == before && inbox.count() == count) {
                await(inbox, idles);
            }
        }
    }

    private long take(ImapInbox inbox, FetchingRows.Mark mark, long after) throws MessagingException, IOException {
        List<ImapInbox.Lying> next = inbox.after(after);
        Set<Long> copies = tools.copies().among(mailbox, next);
        long last = after;
        long passed = after;
        for (ImapInbox.Lying lying : next) {
            if (isStopped()) {
                break;
            }
            if (!copies.contains(lying.uid())) {
                take(inbox, mark, lying);
                passed = lying.uid();
            }
            last = lying.uid();
        }
        if (last > passed && !tools.rows().advance(mailbox.id(), tools.node(), mark.uidValidity(), last)) {
            throw new LostTurn();
        }
        return last;
    }

    private void take(ImapInbox inbox, FetchingRows.Mark mark, ImapInbox.Lying lying)
            throws MessagingException, IOException {
        try (Spool spool = new Spool(tools.settings().directory())) {
            Path raw = spool.file();
            boolean whole =
                    inbox.download(lying, raw, tools.settings().largest().toBytes());
            boolean old =
                    lying.receivedAt() != null && lying.receivedAt().plus(SLACK).isBefore(mark.since());
            Fetched fetched = new Fetched(
                    mailbox,
                    tools.node(),
                    mark.uidValidity(),
                    lying.uid(),
                    lying.receivedAt(),
                    raw,
                    whole ? null : lying.size(),
                    old);
            tools.taking().take(fetched, spool);
        }
    }

    private void await(ImapInbox inbox, boolean idles) throws MessagingException {
        if (idles) {
            nudged = false;
            idleSince = System.nanoTime();
            try {
                if (!isStopped()) {
                    inbox.idle();
                }
            } finally {
                idleSince = 0;
            }
        } else {
            isStoppedWithin(tools.settings().poll().toMillis());
        }
    }

    /** A server that tells by itself is asked now and then; one that then is silent has gone. */
    void look() {
        long since = idleSince;
        ImapInbox inbox = open;
        if (since == 0 || inbox == null) {
            return;
        }
        long idle = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
        long enough = tools.settings().idle().toMillis();
        try {
            if (idle > enough + tools.settings().lock().toMillis()) {
                inbox.abort();
            } else if (idle > enough && !nudged) {
                nudged = true;
                inbox.nudge();
            }
        } catch (MessagingException | IllegalStateException gone) {
            log.debug("The inbox of {} was gone already", mailbox.address(), gone);
        }
    }

    /** Lets a mail in hand come to its end. */
    void stop() {
        stop.countDown();
        ImapInbox inbox = open;
        if (inbox != null && idleSince != 0) {
            try {
                inbox.abort();
            } catch (MessagingException | IllegalStateException gone) {
                log.debug("The inbox of {} was gone already", mailbox.address(), gone);
            }
        }
    }

    boolean isStopped() {
        return stop.getCount() == 0;
    }

    private void isStoppedWithin(long millis) {
        try {
            stop.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
    }
}
