package org.callboard.boot;

import java.time.Clock;
import org.callboard.kernel.Targets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What every room shares. */
@Configuration
@EnableScheduling
class HouseConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Targets targets(@Value("${crm.target}") String target) {
        try {
            return Targets.of(target);
        } catch (IllegalArgumentException e) {
            throw new CannotStart(e.getMessage(), e);
        }
    }
}
