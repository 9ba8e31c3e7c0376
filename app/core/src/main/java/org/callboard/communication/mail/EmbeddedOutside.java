package org.callboard.communication.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.communication.OutsideMail;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.records.text.FieldCheck;
import org.callboard.records.text.MailAddresses;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Speaks with the embedded mail server as a customer's mail program does. Outside mailboxes have their address for a password. */
@Service
@ConditionalOnProperty({"crm.mail.embedded-smtp-port", "crm.mail.embedded-imap-port"})
class EmbeddedOutside implements OutsideMail {

    private static final int MOST = 100;
    private static final int LOOKED_AT = 300;
    private static final int LONGEST = 100_000;
    private static final String HOST = "localhost";
    private static final String PATIENCE_MILLIS = "10000";

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final int smtp;
    private final int imap;

    EmbeddedOutside(
            JdbcClient jdbc,
            CurrentUser currentUser,
            Clock clock,
            @Value("${crm.mail.embedded-smtp-port}") int smtp,
            @Value("${crm.mail.embedded-imap-port}") int imap) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
        this.smtp = smtp;
        this.imap = imap;
    }

    @Override
    public List<String> addresses(int most) {
        requireAdmin();
        return jdbc.sql("""
                        select address from (select lower(r.address) as address, max(m.id::text) as newest
                            from (select id from communication.message where direction = 'OUT' order by id desc limit :looked) m
                            join communication.recipient r on r.message_id = m.id
                            where r.address like '%@%' group by lower(r.address)) found
                        where address not in (select lower(address) from communication.mailbox)
                        order by newest desc limit :most
                        """)
                .param("looked", LOOKED_AT)
                .param("most", size(most))
                .query(String.class)
                .list();
    }

    @Override
    public List<Letter> read(String address, int most) {
        requireAdmin();
        FieldCheck check = new FieldCheck();
        String mailbox = outside(check, address);
        check.done();
        int size = size(most);
        try (Store store = session().getStore("imap")) {
            store.connect(HOST, imap, mailbox, mailbox);
            return newest(store.getFolder("INBOX"), size);
        } catch (AuthenticationFailedException nobodyWrote) {
            return List.of();
        } catch (MessagingException | IOException away) {
            throw away(away);
        }
    }

    private static List<Letter> newest(Folder inbox, int most) throws MessagingException, IOException {
        inbox.open(Folder.READ_ONLY);
        try {
            int all = inbox.getMessageCount();
            List<Letter> letters = new ArrayList<>();
            for (Message message : all == 0 ? new Message[0] : inbox.getMessages(Math.max(1, all - most + 1), all)) {
                letters.add(OutsideLetter.of((MimeMessage) message));
            }
            Collections.reverse(letters);
            return letters;
        } finally {
            inbox.close(false);
        }
    }

    @Override
    public void write(String address, Answer answer) {
        requireAdmin();
        FieldCheck check = new FieldCheck();
        String from = outside(check, address);
        String to = check.line("to", answer.to(), 254);
        if (to == null || !MailAddresses.isOne(to)) {
            check.wrong("to", "Give the address that it goes to, like sales@callboard.example.");
        }
        String subject = check.line("subject", answer.subject(), 500);
        if (subject == null) {
            check.wrong("subject", "Say what it is about.");
        }
        String text = check.lines("text", answer.text(), LONGEST);
        if (text == null) {
            check.wrong("text", "Write something.");
        }
        check.done();
        try {
            Transport.send(message(from, to, subject, text, answer.answered()));
        } catch (MessagingException refused) {
            throw away(refused);
        }
    }

    private MimeMessage message(String from, String to, String subject, String text, Letter answered)
            throws MessagingException {
        MimeMessage message = new MimeMessage(session());
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        message.setText(text, StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        if (answered != null && answered.messageId() != null) {
            List<String> references = new ArrayList<>(answered.references());
            references.add(answered.messageId());
            message.setHeader("In-Reply-To", answered.messageId());
            message.setHeader("References", String.join(" ", references));
        }
        message.saveChanges();
        return message;
    }

    private Session session() {
        Properties properties = new Properties();
        for (String protocol : List.of("mail.smtp.", "mail.imap.")) {
            properties.setProperty(protocol + "host", HOST);
            properties.setProperty(protocol + "timeout", PATIENCE_MILLIS);
            properties.setProperty(protocol + "connectiontimeout", PATIENCE_MILLIS);
        }
        properties.setProperty("mail.smtp.port", Integer.toString(smtp));
        return Session.getInstance(properties);
    }

    /** No mailbox of the house: those have owners. */
    private String outside(FieldCheck check, String typed) {
        String address = check.line("address", typed, 254);
        if (address == null || !MailAddresses.isOne(address)) {
            check.wrong("address", "Give the address of a customer, like josephine@example.com.");
        } else if (isOurs(address)) {
            check.wrong("address", "This is a mailbox of the house; give that of a customer.");
        }
        return address;
    }

    private boolean isOurs(String address) {
        return jdbc.sql("select exists (select 1 from communication.mailbox where lower(address) = lower(?))")
                .param(address)
                .query(Boolean.class)
                .single();
    }

    private static Conflict away(Exception cause) {
        return new Conflict("The embedded mail server does not answer as it should: " + cause.getMessage());
    }

    private static int size(int most) {
        if (most < 1 || most > MOST) {
            throw new BadInput("most", "Ask for 1 to " + MOST + ".");
        }
        return most;
    }

    private void requireAdmin() {
        if (!currentUser.viewer().is(Role.ADMIN)) {
            throw new Forbidden("Only admins open the customers' mailboxes.");
        }
    }
}
