package org.callboard.testing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Sight;
import org.callboard.access.SubjectRights;
import org.callboard.access.Viewer;
import org.callboard.audit.Timeline;
import org.callboard.kernel.SubjectFacts;
import org.callboard.kernel.engine.TaskWatcher;
import org.callboard.kernel.release.Releases;
import org.callboard.signals.Signals;
import org.callboard.worklist.Worklist;
import org.springframework.beans.factory.ObjectProvider;
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

/** The contexts access, worklist and audit on a real PostgreSQL; only the engine, releases and leads are stood in for. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ComponentScan(
        basePackageClasses = {Worklist.class, CurrentUser.class, Timeline.class, Signals.class},
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|House)(\\$.*)?")
        })
public class CoreHouse {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    public static final String FORM = """
            {"type": "default", "components": [
              {"key": "company", "type": "textfield", "label": "Company", "readonly": true},
              {"key": "outcome", "type": "radio", "label": "How did it go?", "validate": {"required": true},
               "values": [{"label": "Qualified", "value": "qualified"}, {"label": "Not now", "value": "not-now"}]},
              {"key": "followUpOn", "type": "datetime", "subtype": "date", "dateLabel": "Follow up on",
               "disallowPassedDates": true, "conditional": {"hide": "= outcome != \\"not-now\\""},
               "validate": {"required": true}},
              {"key": "note", "type": "textarea", "label": "Note", "validate": {"maxLength": 100}}]}
            """;

    @Bean
    DataSource dataSource() {
        return CoreDatabase.with("access", "audit", "worklist", "activity", "files");
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOON, ZoneOffset.UTC);
    }

    @Bean
    FakeEngine engine(ObjectProvider<TaskWatcher> watcher) {
        return new FakeEngine(watcher);
    }

    @Bean
    Releases releases() {
        return new Releases() {
            @Override
            public int current() {
                return 1;
            }

            @Override
            public Optional<byte[]> file(int release, String path) {
                return path.equals("forms/lead/contact-lead.form")
                        ? Optional.of(FORM.getBytes(StandardCharsets.UTF_8))
                        : Optional.empty();
            }

            @Override
            public Map<String, byte[]> files(int release, String prefix) {
                return Map.of();
            }
        };
    }

    @Bean
    SubjectFacts leadFacts() {
        return new SubjectFacts() {
            @Override
            public String type() {
                return "lead";
            }

            @Override
            public Map<String, Object> of(UUID id) {
                return Map.of("company", "Chanay");
            }
        };
    }

    /** The rights on leads, as the contract of the roles has them. */
    @Bean
    SubjectRights leadRights() {
        return new SubjectRights() {
            @Override
            public String type() {
                return "lead";
            }

            @Override
            public Sight mayRead(Viewer viewer) {
                return viewer.isAny(Role.MARKETER, Role.ANALYST) ? new Sight.All() : mayChange(viewer);
            }

            @Override
            public Sight mayChange(Viewer viewer) {
                if (viewer.isAny(Role.SALES_MANAGER, Role.ADMIN)) {
                    return new Sight.All();
                }
                return viewer.is(Role.SALES_REP)
                        ? new Sight.OwnAndUnassigned(viewer.username(), viewer.teams())
                        : new Sight.None();
            }

            @Override
            public void requireRead(Viewer viewer, UUID id) {
                if (mayRead(viewer) instanceof Sight.None) {
                    throw new org.callboard.kernel.NotFound("lead", id);
                }
            }
        };
    }
}
