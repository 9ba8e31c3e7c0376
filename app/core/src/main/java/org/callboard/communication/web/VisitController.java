package org.callboard.communication.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Base64;
import org.callboard.access.Role;
import org.callboard.communication.track.VisitBook;
import org.callboard.communication.track.Visitor;
import org.callboard.kernel.Lit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** The doors behind links and pictures of messages. Where a link leads was written down when the message was, never in it. */
@RestController
@Lit({"api", "ui"})
@PreAuthorize("permitAll()")
class VisitController {

    private static final String TOKEN = "/t/{token:[A-Za-z0-9_-]{40}}";
    /** One transparent point. */
    private static final byte[] DOT =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    /** Where a log-in stands in a session, by Spring Security's own name for it. */
    private static final String LOG_IN = "SPRING_SECURITY_CONTEXT";

    private final VisitBook visits;

    VisitController(VisitBook visits) {
        this.visits = visits;
    }

    @RequestMapping(
            path = TOKEN,
            method = {RequestMethod.GET, RequestMethod.HEAD})
    ResponseEntity<Void> follow(@PathVariable String token, HttpServletRequest request) {
        return visits.follow(token, visitor(request))
                .map(target -> quietly(HttpStatus.FOUND).location(target).<Void>build())
                .orElseGet(() -> quietly(HttpStatus.NOT_FOUND).build());
    }

    @RequestMapping(
            path = TOKEN + "/dot.gif",
            method = {RequestMethod.GET, RequestMethod.HEAD})
    ResponseEntity<byte[]> open(@PathVariable String token, HttpServletRequest request) {
        return visits.open(token, visitor(request))
                ? quietly(HttpStatus.OK).contentType(MediaType.IMAGE_GIF).body(DOT)
                : quietly(HttpStatus.NOT_FOUND).build();
    }

    /** Kept nowhere on the way, found by no search, and nobody behind it hears where one came from. */
    private static ResponseEntity.BodyBuilder quietly(HttpStatus status) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow");
    }

    private static Visitor visitor(HttpServletRequest request) {
        return new Visitor(
                request.getHeader(HttpHeaders.USER_AGENT),
                request.getMethod().equals("HEAD"),
                isColleague(request.getSession(false)));
    }

    /** Customers who are logged in at the portal are whom messages are for. */
    private static boolean isColleague(HttpSession session) {
        return session != null
                && session.getAttribute(LOG_IN) instanceof SecurityContext context
                && context.getAuthentication() != null
                && context.getAuthentication().getAuthorities().stream()
                        .noneMatch(one -> one.getAuthority().equals("ROLE_" + Role.CUSTOMER));
    }
}
