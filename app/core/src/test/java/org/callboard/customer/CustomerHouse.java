package org.callboard.customer;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Sight;
import org.callboard.access.SubjectRights;
import org.callboard.access.Viewer;
import org.callboard.audit.Timeline;
import org.callboard.kernel.engine.Processes;
import org.callboard.matching.Matcher;
import org.callboard.records.Extensible;
import org.callboard.records.Records;
import org.callboard.testing.CoreDatabase;
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
import org.springframework.context.annotation.Import;

/** Customers, records, access and audit on a real PostgreSQL; only the engine and the leads are stood in for. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ComponentScan(
        basePackageClasses = {Links.class, Records.class, CurrentUser.class, Timeline.class, Matcher.class},
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|House)(\\$.*)?")
        })
@Import(Customers.class)
class CustomerHouse {

    @Bean
    DataSource dataSource() {
        return CoreDatabase.with("access", "audit", "records", "lead", "customer");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    KnownLeads knownLeads() {
        return new KnownLeads();
    }

    /** Admins may add fields to leads. */
    @Bean
    Extensible leadFields() {
        return new Extensible() {
            @Override
            public String name() {
                return "lead";
            }

            @Override
            public String table() {
                return "lead.lead";
            }
        };
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
                return viewer.isAny(Role.SALES_MANAGER, Role.ADMIN) ? new Sight.All() : new Sight.None();
            }

            @Override
            public Sight mayChange(Viewer viewer) {
                return mayRead(viewer);
            }

            @Override
            public void requireRead(Viewer viewer, UUID id) {
                if (mayRead(viewer) instanceof Sight.None) {
                    throw new org.callboard.kernel.NotFound("lead", id);
                }
            }
        };
    }

    @Bean
    Processes processes() {
        return new Processes() {
            @Override
            public int announce(String message, String businessKey, Map<String, Object> variables) {
                return 0;
            }

            @Override
            public List<String> move(String fromKey, String toKey) {
                return List.of();
            }

            @Override
            public List<String> moveBack(Collection<String> instanceIds, String toKey) {
                return List.of();
            }

            @Override
            public int endTwins(String instanceId, String reason) {
                return 0;
            }

            @Override
            public int cancel(String businessKey, String reason) {
                return 0;
            }
        };
    }
}
