package org.callboard.communication;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Clock;
import javax.sql.DataSource;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.SubjectRights;
import org.callboard.audit.Timeline;
import org.callboard.decision.Decisions;
import org.callboard.files.Files;
import org.callboard.kernel.engine.Processes;
import org.callboard.lead.LeadIntake;
import org.callboard.signals.Signals;
import org.callboard.testing.CoreDatabase;
import org.callboard.worklist.WorkToHand;
import org.mockito.Mockito;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** Messages on a real PostgreSQL and a real SMTP and IMAP server; what people allow, and the engine, are stood in for. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ComponentScan(
        basePackageClasses = {Messages.class, CurrentUser.class, Timeline.class, Files.class, Signals.class},
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|House)(\\$.*)?")
        })
public class CommunicationHouse {

    public static final String PASSWORD = "a secret";

    @Bean
    DataSource dataSource() {
        return CoreDatabase.with("access", "audit", "files", "communication");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Nothing listens on its ports until a test starts it. */
    @Bean(destroyMethod = "stop")
    GreenMail mailServer() {
        ServerSetup smtp = new ServerSetup(freePort(), "localhost", ServerSetup.PROTOCOL_SMTP);
        ServerSetup imap = new ServerSetup(freePort(), "localhost", ServerSetup.PROTOCOL_IMAP);
        smtp.setServerStartupTimeout(20_000);
        imap.setServerStartupTimeout(20_000);
        GreenMail server = new GreenMail(new ServerSetup[] {smtp, imap});
        // the build does not wait for it
        server.getSmtp().setDaemon(true);
        server.getImap().setDaemon(true);
        return server;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Bean
    AllowedPurposes consents() {
        return new AllowedPurposes();
    }

    @Bean
    Processes processes() {
        return Mockito.mock(Processes.class);
    }

    @Bean
    Acquainted acquainted() {
        return new Acquainted();
    }

    @Bean
    LeadIntake leadIntake() {
        return Mockito.mock(LeadIntake.class);
    }

    @Bean
    Decisions decisions() {
        return Mockito.mock(Decisions.class);
    }

    @Bean
    SubjectRights leadRights() {
        return new SeenByAllButStrangers("lead");
    }

    /** What analysts published, as far as a test says. */
    @Bean
    PublishedFiles releases() {
        return new PublishedFiles();
    }

    @Bean
    Heard heard() {
        return new Heard();
    }

    /** Who else has work about a conversation. */
    @Bean
    WorkToHand workToHand() {
        return Mockito.mock(WorkToHand.class);
    }

    @Bean
    WaitingDigests digests() {
        return new WaitingDigests();
    }

    @Bean
    KnownOnes knownLeads() {
        return new KnownOnes("lead");
    }

    @Bean
    KnownOnes knownCompanies() {
        return new KnownOnes("company");
    }

    @Bean
    KnownOnes knownPeople() {
        return new KnownOnes("person");
    }

    @Bean
    SubjectRights personRights() {
        return new SeenByAllButStrangers("person");
    }

    @Bean
    Cast cast(CurrentUser currentUser, Mailboxes mailboxes, People people, GreenMail server) {
        return new Cast(currentUser, mailboxes, people, server);
    }
}
