package org.callboard.communication.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.search.HeaderTerm;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.callboard.communication.Mailbox;
import org.callboard.communication.Provider.Proof;
import org.callboard.communication.mailbox.MailboxTrial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks by IMAP whether a mailbox has its copy of a message. A server takes all recipients together, so the copy proves the rest. */
@Component
class Archive implements MailboxTrial {

    private static final Logger log = LoggerFactory.getLogger(Archive.class);
    private static final String INBOX = "INBOX";

    private final MailSessions sessions;
    private final LogIns logIns;

    Archive(MailSessions sessions, LogIns logIns) {
        this.sessions = sessions;
        this.logIns = logIns;
    }

    Proof has(Mailbox mailbox, String messageId) {
        if (mailbox.proof() == Mailbox.Proof.NONE || mailbox.imap() == null) {
            return Proof.UNKNOWN;
        }
        try (Store store = open(mailbox, false)) {
            for (String name : new LinkedHashSet<>(List.of(mailbox.archiveFolder(), INBOX))) {
                if (holds(store.getFolder(name), messageId)) {
                    return Proof.ACCEPTED;
                }
            }
            return Proof.ABSENT;
        } catch (MessagingException | AccessTokens.NoToken away) {
            log.warn("The archive of {} cannot be read: {}", mailbox.address(), away.getMessage());
            return Proof.UNKNOWN;
        }
    }

    private static boolean holds(Folder folder, String messageId) throws MessagingException {
        if (!folder.exists()) {
            return false;
        }
        folder.open(Folder.READ_ONLY);
        try {
            return folder.search(new HeaderTerm("Message-ID", messageId)).length > 0;
        } finally {
            folder.close(false);
        }
    }

    /** @param forgiving whatever became of log-ins before */
    private Store open(Mailbox mailbox, boolean forgiving) throws MessagingException {
        Store store = sessions.imap(mailbox).getStore("imap");
        if (forgiving) {
            logIns.forgive(mailbox, store);
        }
        logIns.connect(store, mailbox);
        return store;
    }

    @Override
    public Optional<String> of(Mailbox mailbox) {
        if (mailbox.imap() == null) {
            return Optional.empty();
        }
        try (Store store = open(mailbox, true)) {
            return store.getFolder(INBOX).exists() ? Optional.empty() : Optional.of("imap: there is no INBOX.");
        } catch (AuthenticationFailedException | AccessTokens.NoToken refused) {
            return Optional.of(ServerTrouble.line(refused));
        } catch (MessagingException away) {
            return Optional.of(ServerTrouble.sentence(mailbox.imap(), away));
        }
    }
}
