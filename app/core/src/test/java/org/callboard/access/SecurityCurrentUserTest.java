package org.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callboard.kernel.Forbidden;
import org.callboard.testing.CoreHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;

@SpringBootTest(classes = CoreHouse.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class SecurityCurrentUserTest {

    private record Token(Map<String, Object> claims) implements ClaimAccessor {
        @Override
        public Map<String, Object> getClaims() {
            return claims;
        }
    }

    @Autowired
    CurrentUser currentUser;

    @Autowired
    People people;

    @AfterEach
    void logsOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void readsNameRolesAndTeamsFromTheToken() {
        logIn(
                new Token(Map.of(
                        "preferred_username", "rep1", "name", "Rita Rep", "groups", List.of("/sales-emea", "fans"))),
                "ROLE_sales-rep",
                "SCOPE_openid");

        assertThat(currentUser.viewer())
                .isEqualTo(new Viewer("rep1", "Rita Rep", Set.of("sales-rep"), Set.of("sales-emea", "fans")));
    }

    @Test
    void takesTheTeamsFromTheKeptPeopleWhenTheTokenIsSilent() {
        people.replaceAll(List.of(new Person(
                "rep9", "Nine", null, Set.of(), Set.of("sales-apac"), Set.of(), Set.of(), Set.of(), 0, true, true)));
        logIn(new Token(Map.of("preferred_username", "rep9")), "ROLE_sales-rep");

        assertThat(currentUser.viewer().teams()).containsExactly("sales-apac");
    }

    @Test
    void knowsNobodyWhereNobodyLoggedIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));

        assertThat(currentUser.ifKnown()).isEmpty();
        assertThatThrownBy(() -> currentUser.viewer()).isInstanceOf(Forbidden.class);
    }

    @Test
    void actsForSomebodyAndThenForOneselfAgain() {
        logIn(new Token(Map.of("preferred_username", "rep1")), "ROLE_sales-rep");
        Viewer other = new Viewer("rep2", "Two", Set.of(), Set.of());

        assertThat(currentUser.actingFor(other, () -> currentUser.viewer().username()))
                .isEqualTo("rep2");
        assertThat(currentUser.viewer().username()).isEqualTo("rep1");
    }

    private static void logIn(Token token, String... authorities) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(token, null, authorities));
    }
}
