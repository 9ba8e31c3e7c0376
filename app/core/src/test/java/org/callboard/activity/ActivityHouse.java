package org.callboard.activity;

import java.util.Set;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.access.Sight;
import org.callboard.access.SubjectRights;
import org.callboard.access.Viewer;
import org.callboard.testing.CoreHouse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** Activities beside the work list and the timeline, with leads and people to write about. */
@Configuration(proxyBeanMethods = false)
@Import(CoreHouse.class)
@ComponentScan(
        basePackageClasses = Activities.class,
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|House)(\\$.*)?")
        })
class ActivityHouse {

    static Viewer viewer(String username) {
        String role = username.startsWith("rep")
                ? Role.SALES_REP
                : switch (username) {
                    case "manager1" -> Role.SALES_MANAGER;
                    case "agent1" -> Role.SUPPORT_AGENT;
                    case "analyst1" -> Role.ANALYST;
                    default -> Role.ADMIN;
                };
        return new Viewer(username, username, Set.of(role), Set.of("sales-emea"));
    }

    /** People are seen by whoever sells; the contract of customers is more than these tests need. */
    @Bean
    SubjectRights personRights() {
        return new SubjectRights() {
            @Override
            public String type() {
                return "person";
            }

            @Override
            public Sight mayRead(Viewer viewer) {
                return viewer.isAny(Role.SALES_REP, Role.SALES_MANAGER, Role.ADMIN)
                        ? new Sight.All()
                        : new Sight.None();
            }

            @Override
            public Sight mayChange(Viewer viewer) {
                return mayRead(viewer);
            }

            @Override
            public void requireRead(Viewer viewer, UUID id) {
                if (mayRead(viewer) instanceof Sight.None) {
                    throw new org.callboard.kernel.NotFound("person", id);
                }
            }
        };
    }
}
