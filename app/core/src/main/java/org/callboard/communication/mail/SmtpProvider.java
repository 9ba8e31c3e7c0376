package org.callboard.communication.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
import org.callboard.communication.Mailbox;
import org.callboard.communication.Outgoing;
import org.callboard.communication.Provider;
import org.callboard.communication.ProviderAway;
import org.callboard.communication.Receipt;
import org.callboard.communication.mailbox.BounceAddresses;
import org.callboard.communication.mailbox.MailboxBook;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sends e-mail by the server of its mailbox. A blind copy to the mailbox itself is the proof that a message left. */
@Component
@Order(0)
class SmtpProvider implements Provider {

    static final String NAME = "smtp";
    private static final Logger log = LoggerFactory.getLogger(SmtpProvider.class);

    private final MailboxBook mailboxes;
    private final Connections connections;
    private final MimeWriter writer;
    private final Archive archive;
    private final BounceAddresses bounces;
    private final MailSettings settings;

    SmtpProvider(
            MailboxBook mailboxes,
            Connections connections,
            MimeWriter writer,
            Archive archive,
            BounceAddresses bounces,
            MailSettings settings) {
        this.mailboxes = mailboxes;
        this.connections = connections;
        this.writer = writer;
        this.archive = archive;
        this.bounces = bounces;
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.EMAIL);
    }

    @Override
    public String lane(UUID mailbox) {
        return mailboxes
                .find(mailbox)
                .filter(one -> one.smtp() != null)
                .map(one -> NAME + " " + one.smtp().host() + ":" + one.smtp().port())
                .orElse(NAME);
    }

    @Override
    public Limits limits() {
        return new Limits(
                settings.atOnce(), settings.perMinute(), settings.largest().toBytes());
    }

    @Override
    public Receipt send(Outgoing message) throws ProviderAway {
        Mailbox mailbox = mailboxes.find(message.mailbox()).orElse(null);
        if (mailbox == null || mailbox.smtp() == null) {
            return new Receipt.RefusedForGood("", "Its mailbox cannot send any more.", false);
        }
        Connections.Open open;
        try {
            open = connect(mailbox);
        } catch (LogIns.Refused refused) {
            mailboxes.trouble(mailbox.id(), refused.getMessage());
            return new Receipt.Waits(refused.getMessage(), refused.until());
        }
        boolean clean = false;
        try {
            SMTPMessage mime = written(open, mailbox, message);
            if (mime == null) {
                clean = true;
                return new Receipt.RefusedForGood("", "It cannot be written as a mail.", false);
            }
            open.transport().sendMessage(mime, envelope(message, mailbox));
            clean = true;
            return Receipt.accepted(open.transport().getLastServerResponse());
        } catch (MessagingException refused) {
            Receipt receipt = SmtpAnswers.read(refused, copy(mailbox));
            clean = true;
            return receipt;
        } finally {
            if (clean) {
                connections.giveBack(mailbox, open);
            } else {
                Connections.close(open);
            }
        }
    }

    /** {@code null} when it cannot be. */
    private SMTPMessage written(Connections.Open open, Mailbox mailbox, Outgoing message) {
        try {
            SMTPMessage mail = writer.write(open.session(), message);
            String sender = bounces.of(mailbox, message.id()).orElse(null);
            Envelope.write(mail, message.id(), sender, open.transport().supportsExtension("DSN"));
            return mail;
        } catch (MessagingException odd) {
            log.warn("Message {} cannot be written as a mail", message.id(), odd);
            return null;
        }
    }

    /** A refused log-in is its mailbox's trouble alone: others of the same server go on. */
    private Connections.Open connect(Mailbox mailbox) throws ProviderAway, LogIns.Refused {
        try {
            Connections.Open open = connections.take(mailbox);
            if (mailbox.trouble() != null) {
                mailboxes.trouble(mailbox.id(), null);
            }
            return open;
        } catch (LogIns.Refused refused) {
            throw refused;
        } catch (MessagingException gone) {
            throw away(mailbox, ServerTrouble.sentence(mailbox.smtp(), gone), gone);
        } catch (AccessTokens.NoToken none) {
            throw away(mailbox, ServerTrouble.line(none), none);
        }
    }

    private ProviderAway away(Mailbox mailbox, String trouble, Exception cause) {
        mailboxes.trouble(mailbox.id(), trouble);
        return new ProviderAway(trouble, false, cause);
    }

    private static InternetAddress[] envelope(Outgoing message, Mailbox mailbox) throws MessagingException {
        List<Address> all = new ArrayList<>(message.to());
        all.addAll(message.cc());
        all.addAll(message.bcc());
        String copy = copy(mailbox);
        if (copy != null && all.stream().noneMatch(one -> one.address().equalsIgnoreCase(copy))) {
            all.add(Address.of(copy));
        }
        return MimeWriter.addresses(all);
    }

    /** {@code null} where none is made. */
    private static String copy(Mailbox mailbox) {
        return mailbox.proof() == Mailbox.Proof.BLIND_COPY ? mailbox.address() : null;
    }

    @Override
    public Proof wasAccepted(Outgoing message) {
        return mailboxes
                .find(message.mailbox())
                .map(mailbox -> archive.has(mailbox, message.messageId()))
                .orElse(Proof.UNKNOWN);
    }
}
