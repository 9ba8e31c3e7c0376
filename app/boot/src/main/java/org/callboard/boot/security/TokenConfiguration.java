package org.callboard.boot.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Which tokens the API believes: signed by the realm, issued by it, meant for Callboard, not expired. */
@Configuration
@EnableConfigurationProperties(KeycloakRealm.class)
class TokenConfiguration {

    /** The audience that the realm's client scope {@code crm} writes into every token for this house. */
    private static final String AUDIENCE = "crm";

    private static final Duration KEYS_SERVE = Duration.ofMinutes(15);
    private static final Duration KEYS_SERVE_THROUGH_OUTAGES = Duration.ofDays(2);
    private static final Duration REFRESH = Duration.ofSeconds(10);

    @Bean
    JWKSource<SecurityContext> realmKeys(KeycloakRealm realm) throws MalformedURLException {
        return JWKSourceBuilder.create(
                        URI.create(realm.direct("certs")).toURL(),
                        new DefaultResourceRetriever(2_000, 5_000, 512 * 1024))
                .cache(KEYS_SERVE.toMillis(), REFRESH.toMillis())
                .outageTolerant(KEYS_SERVE_THROUGH_OUTAGES.toMillis())
                .rateLimited(Duration.ofSeconds(2).toMillis())
                .build();
    }

    @Bean
    JwtDecoder tokens(JWKSource<SecurityContext> realmKeys, KeycloakRealm realm, Clock clock) {
        return new RecentTokens(check(realmKeys, realm), clock);
    }

    JwtDecoder check(JWKSource<SecurityContext> realmKeys, KeycloakRealm realm) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256), realmKeys));
        // The validators below judge the claims; Nimbus only the signature.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(realm.issuer()),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE))));
        return token -> {
            try {
                return decoder.decode(token);
            } catch (JwtException e) {
                throw isSignedByAStranger(e)
                        ? new BadJwtException("Nobody here knows the key it is signed with.", e)
                        : e;
            }
        };
    }

    /** The realm was asked for new keys a moment ago and is not asked again for every unknown one. */
    private static boolean isSignedByAStranger(JwtException problem) {
        return problem.getCause() instanceof RateLimitReachedException;
    }

    @Bean
    Converter<Jwt, AbstractAuthenticationToken> tokenReader() {
        return jwt -> new JwtAuthenticationToken(jwt, RealmRoles.of(jwt.getClaims()), nameIn(jwt));
    }

    private static String nameIn(Jwt jwt) {
        String username = jwt.getClaimAsString("preferred_username");
        return username == null ? jwt.getSubject() : username;
    }
}
