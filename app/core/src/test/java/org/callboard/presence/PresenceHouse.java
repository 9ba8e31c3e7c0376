package org.callboard.presence;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.callboard.testing.CoreDatabase;
import org.callboard.testing.CoreHouse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Absences beside the work list, with a clock that the test turns. */
@Configuration(proxyBeanMethods = false)
@Import(CoreHouse.class)
@ComponentScan(
        basePackageClasses = Absences.class,
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|House)(\\$.*)?")
        })
public class PresenceHouse {

    static final class Turned extends Clock {

        private Instant now = CoreHouse.NOON;

        void on(java.time.Duration passed) {
            now = now.plus(passed);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    @Bean
    @Primary
    Turned turnedClock() {
        return new Turned();
    }

    @Bean
    @Primary
    DataSource presenceDatabase() {
        return CoreDatabase.with("access", "audit", "worklist", "activity", "files", "presence");
    }
}
