package org.callboard.portal.member;

import java.util.Optional;
import org.callboard.access.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.stereotype.Component;

/** Reads who is logged in; a customer is whoever has that role, and nobody else. */
@Component
class Logins {

    private final ObjectProvider<SecurityContextHolderStrategy> strategy;

    Logins(ObjectProvider<SecurityContextHolderStrategy> strategy) {
        this.strategy = strategy;
    }

    Optional<Login> current() {
        Authentication who = strategy.getIfAvailable(SecurityContextHolder::getContextHolderStrategy)
                .getContext()
                .getAuthentication();
        return who != null && isCustomer(who) && who.getPrincipal() instanceof ClaimAccessor claims
                ? Optional.of(login(claims))
                : Optional.empty();
    }

    private static boolean isCustomer(Authentication who) {
        return who.isAuthenticated()
                && who.getAuthorities().stream().anyMatch(one -> ("ROLE_" + Role.CUSTOMER).equals(one.getAuthority()));
    }

    private static Login login(ClaimAccessor claims) {
        String name = claims.getClaimAsString("name");
        String email = claims.getClaimAsString("email");
        boolean verified = Boolean.TRUE.equals(claims.getClaimAsBoolean("email_verified"));
        return new Login(claims.getClaimAsString("sub"), email, verified, name == null ? email : name);
    }
}
