package org.callboard.boot.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Reads the realm's roles out of a token's claims; each becomes {@code ROLE_<role>}. */
final class RealmRoles {

    private RealmRoles() {}

    static List<GrantedAuthority> of(Map<String, Object> claims) {
        if (claims.get("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof Collection<?> roles) {
            return roles.stream()
                    .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                    .toList();
        }
        return List.of();
    }
}
