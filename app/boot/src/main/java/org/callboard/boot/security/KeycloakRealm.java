package org.callboard.boot.security;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the realm is and how this house shows itself there. Endpoints are spelled out instead of discovered, so that the
 * house starts while Keycloak is away.
 *
 * @param url where this process reaches Keycloak
 * @param publicUrl where browsers reach it; also what its tokens name as their issuer
 * @param uiSecret secret of client {@code crm-ui}
 * @param adminSecret secret of client {@code crm-admin}
 */
@ConfigurationProperties("crm.keycloak")
public record KeycloakRealm(String url, String publicUrl, String realm, String uiSecret, String adminSecret) {

    public KeycloakRealm {
        uiSecret = uiSecret == null ? "" : uiSecret;
        adminSecret = adminSecret == null ? "" : adminSecret;
    }

    public String issuer() {
        return publicUrl + "/realms/" + realm;
    }

    String inBrowser(String endpoint) {
        return issuer() + "/protocol/openid-connect/" + endpoint;
    }

    public String direct(String endpoint) {
        return url + "/realms/" + realm + "/protocol/openid-connect/" + endpoint;
    }
}
