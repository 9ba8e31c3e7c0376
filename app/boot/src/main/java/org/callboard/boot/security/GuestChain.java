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

/** Pages for people without a log-in: help, surveys, requests, the chat. What they may see is what these contexts show to all. */
@Configuration
class GuestChain {

    /** No session and no cookie, so there is nothing that another site could misuse. */
    @Bean
    @Order(6)
    SecurityFilterChain guestsChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/guest/**", "/help", "/help/**", "/survey/**", "/request/**", "/chat/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(on -> on.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
                // Which sites may frame a page is the page's own answer, in its policy.
                .headers(headers -> SecurityHeaders.common(headers).frameOptions(frame -> frame.disable()))
                .build();
    }
}
