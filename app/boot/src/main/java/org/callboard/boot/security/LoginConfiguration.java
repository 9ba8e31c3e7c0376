package org.callboard.boot.security;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

/** How the pages log people in: client {@code crm-ui}, authorization code with PKCE. */
@Configuration
class LoginConfiguration {

    static final String REGISTRATION = "keycloak";

    @Bean
    ClientRegistrationRepository clientRegistrations(KeycloakRealm realm) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId("crm-ui")
                .clientSecret(realm.uiSecret())
                .clientName("Callboard")
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile", "email")
                .issuerUri(realm.issuer())
                .authorizationUri(realm.inBrowser("auth"))
                .tokenUri(realm.direct("token"))
                .jwkSetUri(realm.direct("certs"))
                .userNameAttributeName("preferred_username")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", realm.inBrowser("logout")))
                .build());
    }

    @Bean
    GrantedAuthoritiesMapper rolesOfPeople() {
        return LoginConfiguration::withRealmRoles;
    }

    private static Set<GrantedAuthority> withRealmRoles(Collection<? extends GrantedAuthority> granted) {
        Set<GrantedAuthority> all = new LinkedHashSet<>(granted);
        for (GrantedAuthority authority : granted) {
            if (authority instanceof OidcUserAuthority person) {
                all.addAll(RealmRoles.of(person.getIdToken().getClaims()));
            }
        }
        return all;
    }
}
