package org.callboard.bench;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A mail server in this process, and the plainest way to send to it: nobody who writes down what they send is faster. */
final class PostOffice implements AutoCloseable {

    static final String HOUSE = "sales@callboard.example";
    static final String PASSWORD = "bench";
    static final String TEXT = "Thank you for your question. The presses leave the house on Monday.";

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(10);

    private final GreenMail server;

    private PostOffice(GreenMail server) {
        this.server = server;
    }

    static PostOffice open() {
        ServerSetup smtp = new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP);
        ServerSetup imap = new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP);
        GreenMail server = new GreenMail(new ServerSetup[] {smtp, imap});
        server.start();
        server.setUser(HOUSE, HOUSE, PASSWORD);
        return new PostOffice(server);
    }

    int smtp() {
        return server.getSmtp().getPort();
    }

    int imap() {
        return server.getImap().getPort();
    }

    /** @return how many lie in the mailboxes of this domain; copies of them lie elsewhere */
    int arrived(String domain) throws FolderException {
        int arrived = 0;
        for (GreenMailUser user : server.getUserManager().listUser()) {
            if (user.getEmail().endsWith("@" + domain)) {
                arrived +=
                        server.getManagers().getImapHostManager().getInbox(user).getMessageCount();
            }
        }
        return arrived;
    }

    /** @return nanoseconds from the first of them to the last. @throws IllegalStateException when they never come */
    long await(String domain, int many) throws InterruptedException, FolderException {
        long until = System.nanoTime() + PATIENCE;
        long first = 0;
        while (System.nanoTime() < until) {
            int now = arrived(domain);
            if (first == 0 && now > 0) {
                first = System.nanoTime();
            }
            if (now >= many) {
                return System.nanoTime() - first;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IllegalStateException(arrived(domain) + " of " + many + " mails arrived.");
    }

    /** One after the other over one connection, and to the house's own mailbox too, as the product does. @return nanoseconds */
    long plainly(String domain, int many) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "localhost");
        properties.setProperty("mail.smtp.port", String.valueOf(smtp()));
        Session session = Session.getInstance(properties);
        long began = System.nanoTime();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            for (int n = 0; n < many; n++) {
                MimeMessage mail = new MimeMessage(session);
                mail.setFrom(HOUSE);
                mail.setRecipients(Message.RecipientType.TO, address(domain, n));
                mail.setSubject("Your question " + n);
                mail.setText(TEXT);
                mail.saveChanges();
                transport.sendMessage(
                        mail,
                        new InternetAddress[] {new InternetAddress(address(domain, n)), new InternetAddress(HOUSE)});
            }
        }
        return System.nanoTime() - began;
    }

    static String address(String domain, int number) {
        return "customer" + number + "@" + domain;
    }

    @Override
    public void close() {
        server.stop();
    }
}
