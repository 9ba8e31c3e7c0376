package org.callboard.boot.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/**
 * Customers and telephone systems have no log-in: the signature in the address of a quote, of what they leave or follow, or on the news
 * of a provider is their key, and opens nothing else.
 */
@Configuration
class OfferChain {

    /** No session and no cookie, so there is nothing that another site could misuse. */
    @Bean
    @Order(5)
    SecurityFilterChain offersChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/accept/**", "/unsubscribe/**", "/phone/**", "/t/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/t/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(on -> on.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
                .headers(SecurityHeaders::common)
                .build();
    }
}
