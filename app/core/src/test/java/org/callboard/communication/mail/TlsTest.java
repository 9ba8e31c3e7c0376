package org.callboard.communication.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.Mailbox;
import org.callboard.communication.Mailbox.Server;
import org.callboard.communication.Mailbox.Tls;
import org.callboard.communication.Provider;
import org.callboard.communication.mailbox.MailboxBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.util.unit.DataSize;

/** Servers of mailboxes over TLS: whose certificate nobody vouches for, or that is another one's, hears no secret. */
class TlsTest {

    private static final String ADDRESS = "sales@callboard.example";
    private static final String PASSWORD = "a secret";

    @TempDir
    static Path directory;

    private static GreenMail server;
    private static SslBundle authority;

    @BeforeAll
    static void aServerWithACertificateOfItsOwnAuthority() throws Exception {
        Path keys = directory.resolve("keys.p12");
        keytool(
                "-genkeypair",
                "-alias",
                "mail",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-keystore",
                keys.toString());
        Path certificate = directory.resolve("authority.pem");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "mail",
                "-storepass",
                "changeit",
                "-keystore",
                keys.toString(),
                "-file",
                certificate.toString());
        authority = SslBundle.of(
                new PemSslStoreBundle(null, PemSslStoreDetails.forCertificate(Files.readString(certificate))));
        System.setProperty("greenmail.tls.keystore.file", keys.toString());
        System.setProperty("greenmail.tls.keystore.password", "changeit");
        server = new GreenMail(new ServerSetup[] {
            setup(ServerSetup.PROTOCOL_SMTPS), setup(ServerSetup.PROTOCOL_IMAPS), setup(ServerSetup.PROTOCOL_SMTP)
        });
        server.start();
        server.setUser(ADDRESS, PASSWORD);
    }

    private static ServerSetup setup(String protocol) {
        ServerSetup setup = new ServerSetup(0, "localhost", protocol);
        setup.setServerStartupTimeout(20_000);
        return setup;
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    @AfterAll
    static void theServerStops() {
        System.clearProperty("greenmail.tls.keystore.file");
        System.clearProperty("greenmail.tls.keystore.password");
        server.stop();
    }

    @Test
    void mailGoesOutAndIsFoundWhereTheHouseTrustsTheAuthority() throws Exception {
        Mailbox mailbox = mailbox("localhost", smtps(), Tls.TLS);
        Connections.Open open = connections("house").take(mailbox);
        MimeMessage mail = new StableMessage(open.session(), "<first@callboard.example>");
        mail.setFrom(ADDRESS);
        mail.setRecipients(MimeMessage.RecipientType.TO, ADDRESS);
        mail.setSubject("Safe");
        mail.setText("Hello");
        mail.saveChanges();
        open.transport().sendMessage(mail, InternetAddress.parse(ADDRESS));

        assertThat(open.transport().isSSL()).isTrue();
        assertThat(new Archive(sessions("house"), logIns()).has(mailbox, "<first@callboard.example>"))
                .isEqualTo(Provider.Proof.ACCEPTED);
    }

    @Test
    void whomNobodyVouchesForHearsNoSecret() {
        Mailbox mailbox = mailbox("localhost", smtps(), Tls.TLS);

        assertThat(trouble(connections(""), mailbox))
                .startsWith("The certificate of localhost:" + smtps() + " is not trusted");
        assertThat(new Archive(sessions(""), logIns()).of(mailbox))
                .hasValueSatisfying(said -> assertThat(said).contains("is not trusted"));
    }

    @Test
    void whoHasTheCertificateOfAnotherHearsNoSecret() {
        Mailbox mailbox = mailbox("127.0.0.1", smtps(), Tls.TLS);

        assertThat(trouble(connections("house"), mailbox))
                .startsWith("The certificate of 127.0.0.1:" + smtps() + " is not trusted");
    }

    @Test
    void whoOffersNoTlsHearsNoSecretWhereItIsWanted() {
        Mailbox mailbox = mailbox("localhost", server.getSmtp().getPort(), Tls.STARTTLS);

        assertThat(trouble(connections("house"), mailbox)).contains("STARTTLS");
    }

    @Test
    void whatDoesNotAnswerIsSaidInWords() {
        assertThat(trouble(connections(""), mailbox("localhost", 1, Tls.NONE)))
                .isEqualTo("The server does not answer: nobody listens at localhost:1.");
        assertThat(trouble(connections(""), mailbox("mail.invalid", 25, Tls.NONE)))
                .isEqualTo("There is no server of the name mail.invalid:25.");
    }

    private static int smtps() {
        return server.getSmtps().getPort();
    }

    private static String trouble(Connections connections, Mailbox mailbox) {
        MessagingException failure = catchThrowableOfType(MessagingException.class, () -> connections.take(mailbox));
        return ServerTrouble.sentence(mailbox.smtp(), failure);
    }

    private static Connections connections(String bundle) {
        return new Connections(sessions(bundle), logIns(), settings(bundle), Clock.systemUTC());
    }

    private static MailSessions sessions(String bundle) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("bundles", new DefaultSslBundleRegistry("house", authority));
        return new MailSessions(settings(bundle), beans.getBeanProvider(SslBundles.class));
    }

    private static LogIns logIns() {
        LogInRows never = mock(LogInRows.class);
        when(never.find(any(), any())).thenReturn(Optional.empty());
        MailboxBook book = mock(MailboxBook.class);
        when(book.login(any())).thenReturn(new MailboxBook.Login(PASSWORD, null, null));
        return new LogIns(never, book, null, settings(""), event -> {}, Clock.systemUTC());
    }

    private static MailSettings settings(String bundle) {
        Duration patience = Duration.ofSeconds(10);
        return new MailSettings(
                patience, patience, patience, DataSize.ofMegabytes(1), 4, 0, bundle, patience, patience);
    }

    private static Mailbox mailbox(String host, int port, Tls tls) {
        return new Mailbox(
                UUID.randomUUID(),
                "Sales",
                ADDRESS,
                Mailbox.Kind.GROUP,
                null,
                null,
                new Server(host, port, tls),
                new Server(host, server.getImaps().getPort(), Tls.TLS),
                ADDRESS,
                Mailbox.Auth.PASSWORD,
                null,
                null,
                null,
                true,
                Mailbox.Proof.BLIND_COPY,
                "Sent",
                null,
                true,
                null,
                1);
    }
}
