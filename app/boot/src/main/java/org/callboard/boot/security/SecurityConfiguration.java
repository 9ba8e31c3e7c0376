package org.callboard.boot.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.Optional;
import org.callboard.kernel.Targets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The doors and their locks. Five chains: the actuator, the public web forms, the calendars, the API with bearer tokens,
 * and the pages with a log-in. Whatever a chain does not name needs an authenticated caller; each handler and view has its own rule
 * besides.
 */
@Configuration
@EnableWebSecurity
@EnableMethodSecurity(jsr250Enabled = true)
class SecurityConfiguration {

    static final String LOGIN_FAILED = "/login-failed";
    private static final String LOGIN = "/oauth2/authorization/" + LoginConfiguration.REGISTRATION;

    private final Converter<Jwt, AbstractAuthenticationToken> tokenReader;
    private final ProblemAnswers problems;

    SecurityConfiguration(Converter<Jwt, AbstractAuthenticationToken> tokenReader, ProblemAnswers problems) {
        this.tokenReader = tokenReader;
        this.problems = problems;
    }

    /** Health for everybody; the rest for admins by token, metrics also for the scraper's own password. */
    @Bean
    @Order(1)
    SecurityFilterChain actuatorChain(HttpSecurity http, Scraper scraper) throws Exception {
        bearer(http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                        .permitAll()
                        .requestMatchers(EndpointRequest.to("prometheus"))
                        .hasAnyRole("admin", Scraper.ROLE)
                        .anyRequest()
                        .hasRole("admin")));
        scraper.letIn(http);
        return http.build();
    }

    /** Filled in by strangers on other people's pages: no session, no token; the context bounds hosts and rates. */
    @Bean
    @Order(2)
    SecurityFilterChain webFormsChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/forms/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Which sites may frame a form is the form's own answer, not this chain's.
                .headers(headers -> SecurityHeaders.common(headers).frameOptions(frame -> frame.disable()))
                .build();
    }

    /** Read by calendar programs, which have no log-in: the secret in the address is the key; the context bounds rates. */
    @Bean
    @Order(4)
    SecurityFilterChain calendarChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/calendar/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(on -> on.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
                .headers(SecurityHeaders::common)
                .build();
    }

    /** The API, and its description, which is no secret. */
    @Bean
    @Order(3)
    SecurityFilterChain apiChain(HttpSecurity http) throws Exception {
        return bearer(http.securityMatcher(
                                "/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui/**", "/swagger-ui.html")
                        .authorizeHttpRequests(requests -> requests.requestMatchers("/api/**")
                                .access(Colleagues.alone())
                                .anyRequest()
                                .permitAll()))
                .build();
    }

    @Bean
    @Order(10)
    SecurityFilterChain pagesChain(
            HttpSecurity http,
            ClientRegistrationRepository clients,
            Targets targets,
            ObjectProvider<SecurityContextHolderStrategy> strategy,
            @Value("${crm.demo:false}") boolean demo)
            throws Exception {
        if (!targets.lit("ui")) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                    .exceptionHandling(
                            on -> on.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
                    .build();
        }
        // A demonstration first says whom one can be; everybody else goes straight to Keycloak.
        String loginPage = demo ? "/welcome" : LOGIN;
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers(LOGIN_FAILED, "/crm/**", "/favicon.ico", "/icons/**")
                        .permitAll());
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.oauth2LoginPage(loginPage, "{baseUrl}"));
        // Without a page of its own, a failed log-in would start the next one, for ever.
        http.oauth2Login(login -> login.failureHandler(new LoginFailures(LOGIN_FAILED, LOGIN))
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(withPkce(clients))));
        http.addFilterBefore(
                new Colleagues.Alone(() -> strategy.getIfAvailable(SecurityContextHolder::getContextHolderStrategy)),
                AuthorizationFilter.class);
        http.headers(SecurityHeaders::pages);
        return http.build();
    }

    /** Without it, a realm that gives no keys would end in the error page, which leads to the log-in. */
    private ObjectPostProcessor<BearerTokenAuthenticationFilter> answeringOutages() {
        var toProblems = new AuthenticationEntryPointFailureHandler(problems);
        toProblems.setRethrowAuthenticationServiceException(false);
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(toProblems);
                return filter;
            }
        };
    }

    private HttpSecurity bearer(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(tokenReader))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .withObjectPostProcessor(answeringOutages()))
                .exceptionHandling(on -> on.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .headers(SecurityHeaders::common)
                .anonymous(Customizer.withDefaults());
    }

    private static OAuth2AuthorizationRequestResolver withPkce(ClientRegistrationRepository clients) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(clients, "/oauth2/authorization");
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(request -> loginHint()
                        .ifPresent(hint -> request.additionalParameters(more -> more.put("login_hint", hint)))));
        return resolver;
    }

    /** Whom the welcome page proposed to log in as; Keycloak fills the name in, the password is asked all the same. */
    private static Optional<String> loginHint() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(ServletRequestAttributes.class::cast)
                .map(attributes -> attributes.getRequest().getParameter("login_hint"))
                .filter(hint -> hint.matches("[\\w.@-]{1,60}"));
    }
}
