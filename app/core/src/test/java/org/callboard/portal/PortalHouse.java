package org.callboard.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.callboard.access.CurrentUser;
import org.callboard.access.Sight;
import org.callboard.access.SubjectRights;
import org.callboard.access.Viewer;
import org.callboard.audit.Timeline;
import org.callboard.customer.KnownAddresses;
import org.callboard.files.Files;
import org.callboard.guest.GuestRate;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.SubjectFacts;
import org.callboard.kernel.engine.Models;
import org.callboard.kernel.engine.Processes;
import org.callboard.knowledge.Articles;
import org.callboard.support.FilesOfCustomer;
import org.callboard.support.Queues;
import org.callboard.support.TicketState;
import org.callboard.support.Tickets;
import org.callboard.support.TicketsOfCustomer;
import org.callboard.testing.CoreDatabase;
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

/** The portal on a real PostgreSQL; tickets, people, Keycloak and the engine are stood in for. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ComponentScan(
        basePackageClasses = {
            PortalMembers.class,
            Articles.class,
            GuestRate.class,
            CurrentUser.class,
            Timeline.class,
            Files.class
        },
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(access|audit|files|knowledge)\\.web\\..*"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|House)(\\$.*)?")
        })
class PortalHouse {

    @Bean
    DataSource dataSource() {
        return CoreDatabase.with("access", "audit", "files", "guest", "knowledge", "portal");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Processes processes() {
        return Mockito.mock(Processes.class);
    }

    @Bean
    Models models() {
        return Mockito.mock(Models.class);
    }

    @Bean
    Persons persons() {
        return new Persons();
    }

    @Bean
    CustomerAccounts accounts() {
        return (email, first, last) -> new CustomerAccounts.Invited("kc-" + email, true);
    }

    @Bean
    KeptTickets tickets() {
        return new KeptTickets();
    }

    /** A plan goes along with every word. */
    @Bean
    FilesOfCustomer mails(KeptTickets tickets) {
        return new FilesOfCustomer() {
            @Override
            public Map<UUID, List<OwnFile>> along(TicketsOfCustomer.Customer who, UUID ticket) {
                return tickets.words(who, ticket).stream()
                        .collect(Collectors.toMap(
                                TicketsOfCustomer.OwnWord::id, word -> List.of(new OwnFile(word.id(), "plan.pdf", 4))));
            }

            @Override
            public Opened open(TicketsOfCustomer.Customer who, UUID ticket, UUID word, UUID file) {
                if (!along(who, ticket).containsKey(word)) {
                    throw new NotFound("file", file);
                }
                return new Opened(
                        new OwnFile(file, "plan.pdf", 4), new java.io.ByteArrayInputStream("plan".getBytes()));
            }
        };
    }

    @Bean
    Queues queues() {
        Queues queues = Mockito.mock(Queues.class);
        Mockito.when(queues.all())
                .thenReturn(List.of(
                        new Queues.Queue("first-line", "First line", "support", null, null, 1, false),
                        new Queues.Queue("old", "Old", "support", null, null, 2, true)));
        return queues;
    }

    @Bean
    SubjectRights rightsOnTickets() {
        return all("ticket");
    }

    @Bean
    SubjectRights rightsOnPeople() {
        return all("person");
    }

    private static SubjectRights all(String type) {
        return new SubjectRights() {
            @Override
            public String type() {
                return type;
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
                // everybody of the house sees them here
            }
        };
    }

    /** People by their addresses. */
    static class Persons implements KnownAddresses, SubjectFacts {

        final Map<String, UUID> byEmail = new ConcurrentHashMap<>();
        final Map<UUID, Map<String, Object>> facts = new ConcurrentHashMap<>();

        UUID add(String email, UUID company) {
            UUID id = Ids.next();
            byEmail.put(email, id);
            facts.put(
                    id,
                    company == null
                            ? Map.of("email", email, "lastName", "Costa")
                            : Map.of("email", email, "lastName", "Costa", "companyId", company.toString()));
            return id;
        }

        @Override
        public Known of(String email) {
            return new Known(byEmail.get(email), null);
        }

        @Override
        public String type() {
            return "person";
        }

        @Override
        public Map<String, Object> of(UUID id) {
            return facts.getOrDefault(id, Map.of());
        }
    }

    /** Tickets of customers; whoever is not theirs does not find them. */
    static class KeptTickets implements TicketsOfCustomer {

        record One(OwnTicket ticket, Customer of, List<OwnWord> words) {}

        final List<One> all = new CopyOnWriteArrayList<>();
        final Set<String> keys = ConcurrentHashMap.newKeySet();
        final List<String> requesters = new CopyOnWriteArrayList<>();

        @Override
        public Tickets.Slice<OwnTicket> list(Customer who, String before, int size) {
            return new Tickets.Slice<>(
                    all.stream().filter(one -> sees(who, one)).map(One::ticket).toList(), null);
        }

        private static boolean sees(Customer who, One one) {
            return one.of().personId().equals(who.personId())
                    || who.companyId() != null
                            && who.companyId().equals(one.of().companyId());
        }

        private One one(Customer who, UUID ticket) {
            return all.stream()
                    .filter(one -> one.ticket().id().equals(ticket) && sees(who, one))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("ticket", ticket));
        }

        @Override
        public OwnTicket get(Customer who, UUID ticket) {
            return one(who, ticket).ticket();
        }

        @Override
        public UUID open(
                Customer who, String subject, String description, String channel, String language, String key) {
            if (key != null && !keys.add(key)) {
                return all.get(all.size() - 1).ticket().id();
            }
            OwnTicket made = new OwnTicket(
                    Ids.next(),
                    "T-" + all.size(),
                    subject,
                    description,
                    TicketState.OPEN,
                    true,
                    "Clara Costa",
                    Instant.parse("2100-01-04T09:30:00Z"),
                    Instant.parse("2100-01-05T09:30:00Z"),
                    Instant.now(),
                    Instant.now());
            all.add(new One(made, who, new ArrayList<>()));
            return made.id();
        }

        @Override
        public UUID open(
                Requester who,
                String subject,
                String description,
                String channel,
                String language,
                String queue,
                String key) {
            requesters.add(who.email() + " " + subject + " " + channel + (queue == null ? "" : " " + queue));
            return Ids.next();
        }

        @Override
        public UUID reply(Customer who, UUID ticket, String text) {
            UUID id = Ids.next();
            one(who, ticket).words().add(new OwnWord(id, text, true, "Clara", Instant.now()));
            return id;
        }

        @Override
        public OwnTicket close(Customer who, UUID ticket) {
            return one(who, ticket).ticket();
        }

        @Override
        public List<OwnWord> words(Customer who, UUID ticket) {
            return one(who, ticket).words();
        }
    }
}
