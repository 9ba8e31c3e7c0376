package org.callboard.access;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.callboard.kernel.Forbidden;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.stereotype.Component;

/** Reads the viewer from Spring Security: a bearer token of the API and a log-in of the UI look the same from here. */
@Component
class SecurityCurrentUser implements CurrentUser {

    private static final String AUTHORITY_OF_A_ROLE = "ROLE_";

    private final ThreadLocal<Viewer> substitute = new ThreadLocal<>();
    private final PersonRows people;
    private final Supplier<SecurityContextHolderStrategy> strategy;

    /** The pages bring a strategy of their own; the static one belongs to whichever application began last. */
    @Autowired
    SecurityCurrentUser(PersonRows people, ObjectProvider<SecurityContextHolderStrategy> strategy) {
        this.people = people;
        this.strategy = () -> strategy.getIfAvailable(SecurityContextHolder::getContextHolderStrategy);
    }

    SecurityCurrentUser(PersonRows people) {
        this.people = people;
        this.strategy = SecurityContextHolder::getContextHolderStrategy;
    }

    @Override
    public Viewer viewer() {
        return ifKnown().orElseThrow(() -> new Forbidden("Log in first."));
    }

    @Override
    public Optional<Viewer> ifKnown() {
        if (substitute.get() != null) {
            return Optional.of(substitute.get());
        }
        Authentication authentication = strategy.get().getContext().getAuthentication();
        return authentication == null
                        || !authentication.isAuthenticated()
                        || authentication instanceof AnonymousAuthenticationToken
                ? Optional.empty()
                : Optional.of(read(authentication));
    }

    @Override
    public <T> T actingFor(Viewer viewer, Supplier<T> work) {
        Viewer before = substitute.get();
        substitute.set(viewer);
        try {
            return work.get();
        } finally {
            if (before == null) {
                substitute.remove();
            } else {
                substitute.set(before);
            }
        }
    }

    private Viewer read(Authentication authentication) {
        ClaimAccessor claims = authentication.getPrincipal() instanceof ClaimAccessor token ? token : null;
        String username = text(claims, "preferred_username").orElse(authentication.getName());
        String name = text(claims, "name").orElse(username);
        return new Viewer(username, name, roles(authentication), teams(claims, username));
    }

    private static Set<String> roles(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(AUTHORITY_OF_A_ROLE))
                .map(authority -> authority.substring(AUTHORITY_OF_A_ROLE.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> teams(ClaimAccessor claims, String username) {
        Object groups = claims == null ? null : claims.getClaim("groups");
        if (groups instanceof Collection<?> named) {
            return named.stream().map(group -> withoutSlash(group.toString())).collect(Collectors.toUnmodifiableSet());
        }
        return people.find(username).map(Person::teams).orElse(Set.of());
    }

    private static String withoutSlash(String group) {
        return group.startsWith("/") ? group.substring(1) : group;
    }

    private static Optional<String> text(ClaimAccessor claims, String claim) {
        return Optional.ofNullable(claims == null ? null : claims.getClaimAsString(claim))
                .filter(value -> !value.isBlank());
    }
}
