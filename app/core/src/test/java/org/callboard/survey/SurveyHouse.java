package org.callboard.survey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.callboard.access.CurrentUser;
import org.callboard.access.Sight;
import org.callboard.access.SubjectRights;
import org.callboard.access.Viewer;
import org.callboard.audit.Timeline;
import org.callboard.communication.ProcessMail;
import org.callboard.communication.StepMessage;
import org.callboard.communication.Templates;
import org.callboard.guest.GuestRate;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectFacts;
import org.callboard.kernel.engine.Processes;
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

/** Surveys and their pages on a real PostgreSQL; tickets, mail and the engine are stood in for. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ComponentScan(
        basePackageClasses = {Surveys.class, GuestRate.class, CurrentUser.class, Timeline.class},
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(access|audit)\\.web\\..*"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|House)(\\$.*)?")
        })
class SurveyHouse {

    @Bean
    DataSource dataSource() {
        return CoreDatabase.with("access", "audit", "guest", "survey");
    }

    @Bean
    HandClock clock() {
        return new HandClock();
    }

    @Bean
    Processes processes() {
        return Mockito.mock(Processes.class);
    }

    @Bean
    SentMail mail() {
        return new SentMail();
    }

    /** Says the link alone. */
    @Bean
    Templates templates() {
        Templates templates = Mockito.mock(Templates.class);
        Mockito.when(templates.fill(Mockito.any(), Mockito.anyInt(), Mockito.any(), Mockito.any(), Mockito.any()))
                .thenAnswer(asked -> {
                    Map<String, String> values = asked.getArgument(3);
                    String link = values.get("surveyLink");
                    return new Templates.Filled("How did we do?", link, null, asked.getArgument(0) + "@0");
                });
        return templates;
    }

    @Bean
    Known tickets() {
        return new Known("ticket");
    }

    @Bean
    Known persons() {
        return new Known("person");
    }

    @Bean
    SubjectRights ticketRights() {
        return new SubjectRights() {
            @Override
            public String type() {
                return "ticket";
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
                // everybody sees it
            }
        };
    }

    /** Facts as a test says them. */
    static class Known implements SubjectFacts {

        final Map<UUID, Map<String, Object>> facts = new ConcurrentHashMap<>();
        private final String type;

        Known(String type) {
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

        Subject add(Map<String, Object> said) {
            UUID id = Ids.next();
            facts.put(id, said);
            return new Subject(type, id);
        }
    }

    static class SentMail implements ProcessMail {

        final List<StepMessage> sent = new CopyOnWriteArrayList<>();

        @Override
        public UUID send(StepMessage message) {
            sent.add(message);
            return Ids.next();
        }

        String token() {
            String link = sent.get(sent.size() - 1).text();
            return link.substring(link.lastIndexOf('/') + 1);
        }
    }

    static class HandClock extends Clock {

        private volatile Instant now = Instant.parse("2026-11-27T12:00:00Z");

        void goOn(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
