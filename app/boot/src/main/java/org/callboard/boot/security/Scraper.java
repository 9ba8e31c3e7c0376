package org.callboard.boot.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.stereotype.Component;

/**
 * Lets a metrics scraper in by basic authentication as {@code prometheus}, with the password of
 * {@code crm.metrics-password}. Without that setting only admins read metrics: a scraper's token would expire.
 */
@Component
class Scraper {

    static final String ROLE = "scraper";

    private final String password;

    Scraper(@Value("${crm.metrics-password:}") String password) {
        this.password = password;
    }

    void letIn(HttpSecurity http) throws Exception {
        if (password.isBlank()) {
            return;
        }
        var scraper = User.withUsername("prometheus")
                .password("{noop}" + password)
                .roles(ROLE)
                .build();
        http.authenticationProvider(new DaoAuthenticationProvider(new InMemoryUserDetailsManager(scraper)))
                .httpBasic(Customizer.withDefaults());
    }
}
