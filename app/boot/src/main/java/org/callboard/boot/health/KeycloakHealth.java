package org.callboard.boot.health;

import java.time.Duration;
import org.callboard.boot.security.KeycloakRealm;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Says whether Keycloak answers. Part of the health page, not of readiness: running sessions and tokens go on without
 * it, and taking the app away too would help nobody.
 */
@Component("keycloak")
class KeycloakHealth extends AbstractHealthIndicator {

    private final RestClient http;
    private final String keys;

    KeycloakHealth(KeycloakRealm realm) {
        this.keys = realm.direct("certs");
        var settings = ClientHttpRequestFactorySettings.defaults()
                .withConnectTimeout(Duration.ofSeconds(1))
                .withReadTimeout(Duration.ofSeconds(2));
        this.http = RestClient.builder()
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk().build(settings))
                .build();
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        try {
            http.get().uri(keys).retrieve().toBodilessEntity();
            health.up();
        } catch (RestClientException e) {
            health.down().withDetail("message", "Nobody can log in anew; running sessions and known tokens go on.");
        }
    }
}
