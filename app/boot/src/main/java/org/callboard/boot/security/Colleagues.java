package org.callboard.boot.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.callboard.access.Role;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever has the role of a customer is a customer, whatever other roles they have: of the house they reach the portal and
 * nothing else. This holds before any handler or view has a say.
 */
final class Colleagues {

    private static final String CUSTOMER = "ROLE_" + Role.CUSTOMER;

    private Colleagues() {}

    /** For the API: logged in, and no customer. */
    static AuthorizationManager<RequestAuthorizationContext> alone() {
        return Colleagues::decide;
    }

    private static AuthorizationDecision decide(Supplier<Authentication> who, RequestAuthorizationContext request) {
        Authentication one = who.get();
        return new AuthorizationDecision(one != null
                && one.isAuthenticated()
                && !(one instanceof org.springframework.security.authentication.AnonymousAuthenticationToken)
                && !isCustomer(one));
    }

    static boolean isCustomer(Authentication who) {
        return who != null && who.getAuthorities().stream().anyMatch(one -> CUSTOMER.equals(one.getAuthority()));
    }

    /** For the pages: customers are led to their own, and whatever else a page asks for is refused. */
    static final class Alone extends OncePerRequestFilter {

        /** What a log-in and its end need, and files that everybody may have. */
        private static final List<String> OPEN =
                List.of("/login", "/logout", "/oauth2/", "/crm/", "/icons/", "/favicon.ico", "/error");

        private final Supplier<SecurityContextHolderStrategy> strategy;

        /** The pages bring a strategy of their own. */
        Alone(Supplier<SecurityContextHolderStrategy> strategy) {
            this.strategy = strategy;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
                throws ServletException, IOException {
            Authentication who = strategy.get().getContext().getAuthentication();
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            // a page's own questions carry this, whatever path they come by
            boolean ofAPage = isCustomer(who) && request.getParameter("v-r") != null;
            if (!isCustomer(who) || !ofAPage && OPEN.stream().anyMatch(path::startsWith)) {
                next.doFilter(request, response);
            } else if (!ofAPage && HttpMethod.GET.matches(request.getMethod())) {
                response.sendRedirect(request.getContextPath() + "/portal");
            } else {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
        }
    }
}
