package org.callboard.communication;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.access.Sight;
import org.callboard.access.SubjectRights;
import org.callboard.access.Viewer;
import org.callboard.audit.Timeline;
import org.callboard.communication.Mailbox.Auth;
import org.callboard.communication.Mailbox.Kind;
import org.callboard.communication.Mailbox.Server;
import org.callboard.communication.Mailbox.Tls;
import org.callboard.customer.KnownAddresses;
import org.callboard.customer.consent.Consents;
import org.callboard.decision.Decisions;
import org.callboard.files.Files;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectFacts;
import org.callboard.kernel.engine.Processes;
import org.callboard.kernel.release.Releases;
import org.callboard.lead.LeadIntake;
import org.callboard.lead.LeadsByAddress;
import org.callboard.signals.Signals;
import org.callboard.testing.CoreDatabase;
import org.callboard.worklist.Digests;
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
        return new SubjectRights() {
            @Override
            public String type() {
                return "lead";
            }

            @Override
            public Sight mayRead(Viewer viewer) {
                return new Sight.All();
            }

            @Override
            public Sight mayChange(Viewer viewer) {
                return new Sight.All();
            }

            @Override
            public void requireRead(Viewer viewer, UUID id) {
                if (viewer.username().equals("stranger")) {
                    throw new NotFound("lead", id);
                }
            }
        };
    }

    /** What analysts published, as far as a test says. */
    @Bean
    PublishedFiles releases() {
        return new PublishedFiles();
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
        return new SubjectRights() {
            @Override
            public String type() {
                return "person";
            }

            @Override
            public Sight mayRead(Viewer viewer) {
                return new Sight.All();
            }

            @Override
            public Sight mayChange(Viewer viewer) {
                return new Sight.All();
            }

            @Override
            public void requireRead(Viewer viewer, UUID id) {
                if (viewer.username().equals("stranger")) {
                    throw new NotFound("person", id);
                }
            }
        };
    }

    @Bean
    Cast cast(CurrentUser currentUser, Mailboxes mailboxes, People people, GreenMail server) {
        return new Cast(currentUser, mailboxes, people, server);
    }

    /** Everybody allows everything but what a test takes away. */
    public static class AllowedPurposes implements Consents {

        public final Set<String> no = ConcurrentHashMap.newKeySet();

        @Override
        public List<Purpose> purposes() {
            return List.of(
                    new Purpose("marketing", "Marketing"),
                    new Purpose("sales", "Sales"),
                    new Purpose("service", "Service"),
                    new Purpose("tracking", "Tracking"));
        }

        @Override
        public Answer mayContact(String address, Channel channel, String purpose) {
            boolean refused = no.contains(address + " " + purpose);
            return new Answer(!refused, refused ? "Said no on 2026-01-01 (letter)." : "Nobody said no.");
        }

        @Override
        public Answer mayContact(Subject subject, Channel channel, String purpose) {
            return mayContact(subject.id().toString(), channel, purpose);
        }

        @Override
        public List<Standing> of(Subject subject) {
            return List.of();
        }

        @Override
        public Page<Said> said(Subject subject, PageRequest page) {
            return new Page<>(List.of(), 0, 1, 0);
        }

        @Override
        public Said record(Subject subject, Draft draft) {
            throw new UnsupportedOperationException("Nobody says anything here.");
        }

        @Override
        public void proof(Subject subject, OutputStream out) {
            throw new UnsupportedOperationException("Nobody says anything here.");
        }
    }

    /** Releases as a test publishes them. */
    public static class PublishedFiles implements Releases {

        private final List<Map<String, byte[]>> published = new CopyOnWriteArrayList<>(List.of(Map.of()));

        /** @return the number of the release */
        public int publish(Map<String, String> files) {
            Map<String, byte[]> bytes = new TreeMap<>();
            files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
            published.add(bytes);
            return published.size();
        }

        @Override
        public int current() {
            return published.size();
        }

        @Override
        public Optional<byte[]> file(int release, String path) {
            return Optional.ofNullable(published.get(release - 1).get(path));
        }

        @Override
        public Map<String, byte[]> files(int release, String prefix) {
            Map<String, byte[]> found = new TreeMap<>(published.get(release - 1));
            found.keySet().removeIf(path -> !path.startsWith(prefix));
            return found;
        }
    }

    /** What people did not read, as far as a test says; taken once. */
    public static class WaitingDigests implements Digests {

        public final List<Digest> waiting = new CopyOnWriteArrayList<>();

        @Override
        public List<Digest> take(int most) {
            List<Digest> taken = List.copyOf(waiting);
            waiting.removeAll(taken);
            return taken;
        }
    }

    /** Subjects of a kind of which a test knows something. */
    public static class KnownOnes implements SubjectFacts {

        private final String type;
        public final Map<UUID, Map<String, Object>> facts = new ConcurrentHashMap<>();

        KnownOnes(String type) {
            this.type = type;
        }

        @Override
        public String type() {
            return type;
        }

        @Override
        public Map<String, Object> of(UUID id) {
            return facts.getOrDefault(id, Map.of());
        }
    }

    /** Nobody is known but whom a test makes known. */
    public static class Acquainted implements KnownAddresses, LeadsByAddress {

        public final Map<String, Known> people = new ConcurrentHashMap<>();
        public final Map<String, UUID> leads = new ConcurrentHashMap<>();

        @Override
        public Known of(String email) {
            return people.getOrDefault(email, new Known(null, null));
        }

        @Override
        public Optional<UUID> open(String email) {
            return Optional.ofNullable(leads.get(email));
        }

        @Override
        public Optional<UUID> openOfNumber(String number) {
            return open(number);
        }
    }

    /** Who writes, and from where. */
    public static class Cast {

        private final CurrentUser currentUser;
        private final Mailboxes mailboxes;
        private final GreenMail server;

        Cast(CurrentUser currentUser, Mailboxes mailboxes, People people, GreenMail server) {
            this.currentUser = currentUser;
            this.mailboxes = mailboxes;
            this.server = server;
            people.replaceAll(List.of(
                    person("rep1", Role.SALES_REP), person("rep2", Role.SALES_REP), person("admin1", Role.ADMIN)));
        }

        private static Person person(String name, String role) {
            return new Person(
                    name,
                    "The " + name,
                    null,
                    Set.of(role),
                    Set.of("emea"),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    0,
                    true,
                    true);
        }

        public Mailboxes mailboxes() {
            return mailboxes;
        }

        public <T> T as(String username, Supplier<T> work) {
            String role = username.startsWith("admin")
                    ? Role.ADMIN
                    : username.startsWith("analyst") ? Role.ANALYST : Role.SALES_REP;
            return currentUser.actingFor(new Viewer(username, "The " + username, Set.of(role), Set.of("emea")), work);
        }

        public void doing(String username, Runnable work) {
            as(username, () -> {
                work.run();
                return null;
            });
        }

        /** A group's mailbox on the test's server. */
        public Mailbox mailbox(String address) {
            return as("admin1", () -> mailboxes.add(draft(address, Kind.GROUP, null, PASSWORD)));
        }

        public MailboxDraft draft(String address, Kind kind, String owner, String password) {
            Server smtp =
                    new Server("localhost", server.getSmtp().getServerSetup().getPort(), Tls.NONE);
            Server imap =
                    new Server("localhost", server.getImap().getServerSetup().getPort(), Tls.NONE);
            return new MailboxDraft(
                    null,
                    address,
                    kind,
                    owner,
                    null,
                    smtp,
                    imap,
                    null,
                    Auth.PASSWORD,
                    password,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }
}
