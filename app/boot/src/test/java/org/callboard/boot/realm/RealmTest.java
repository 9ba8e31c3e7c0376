package org.callboard.boot.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.callboard.testing.TestServers;
import org.callboard.testing.TestTokens;
import org.junit.jupiter.api.Test;

class RealmTest {

    @Test
    void givesPeopleTheRolesAndTeamsOfTheirGroups() throws ParseException {
        JWTClaimsSet rep = claims(TestTokens.of("rep2"));

        assertThat(rep.getStringClaim("preferred_username")).isEqualTo("rep2");
        assertThat(rep.getAudience()).contains("crm");
        assertThat(roles(rep)).contains("sales-rep").doesNotContain("admin", "sales-manager");
        assertThat(rep.getStringListClaim("groups")).containsExactly("sales-emea");
    }

    @Test
    void givesMachinesTheIntakeRoleAndNothingElse() throws ParseException {
        JWTClaimsSet machine = claims(TestTokens.ofClient("crm-api"));

        assertThat(machine.getStringClaim("preferred_username")).isEqualTo("service-account-crm-api");
        assertThat(roles(machine)).contains("intake").doesNotContain("admin", "sales-rep", "marketer");
    }

    @Test
    void addsWhatAnExistingRealmLacksAndKeepsTheRest() {
        var admin = TestServers.admin();
        String ui = admin.get("/realms/crm/clients?clientId=crm-ui").at("/0/id").asText();
        admin.delete("/realms/crm/clients/" + ui + "/protocol-mappers/models/" + idOfTeamsMapper(admin, ui));
        admin.delete("/realms/crm/clients/"
                + admin.get("/realms/crm/clients?clientId=crm-worker")
                        .at("/0/id")
                        .asText());

        String account = admin.get("/realms/crm/clients/{id}/service-account-user", idOf(admin, "crm-admin"))
                .path("id")
                .asText();
        String roles = "/realms/crm/users/" + account + "/role-mappings/clients/" + idOf(admin, "realm-management");
        admin.delete(
                roles,
                List.of(admin.get("/realms/crm/clients/{id}/roles/manage-users", idOf(admin, "realm-management"))));
        assertThat(admin.get(roles).toString()).doesNotContain("manage-users");

        TestServers.applyRealm();

        assertThat(admin.get(roles).toString()).contains("manage-users");

        assertThat(idOfTeamsMapper(admin, ui)).isNotEmpty();
        assertThat(admin.get("/realms/crm/clients?clientId=crm-worker")).hasSize(1);
    }

    private static String idOf(KeycloakAdmin admin, String client) {
        return admin.get("/realms/crm/clients?clientId={id}", client)
                .at("/0/id")
                .asText();
    }

    private static String idOfTeamsMapper(KeycloakAdmin admin, String client) {
        for (var mapper : admin.get("/realms/crm/clients/{id}/protocol-mappers/models", client)) {
            if (mapper.path("name").asText().equals("teams")) {
                return mapper.path("id").asText();
            }
        }
        return "";
    }

    private static JWTClaimsSet claims(String token) throws ParseException {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }

    @SuppressWarnings("unchecked")
    private static List<String> roles(JWTClaimsSet claims) throws ParseException {
        return (List<String>) ((Map<String, Object>) claims.getClaim("realm_access")).get("roles");
    }
}
