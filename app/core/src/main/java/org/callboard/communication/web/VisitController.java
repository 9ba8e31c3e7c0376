package org.callboard.communication.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import org.callboard.communication.track.VisitBook;
import org.callboard.communication.track.Visitor;
import org.callboard.kernel.Lit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.WebUtils;

/** The doors behind links and pictures of messages. Where a link leads was written down when the message was, never in it. */
@RestController
@Lit({"api", "ui"})
@PreAuthorize("permitAll()")
class VisitController {

    private static final String TOKEN = "/t/{token:[A-Za-z0-9_-]{40}}";
    /** One transparent point. */
    private static final byte[] DOT =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final VisitBook visits;
    private final String session;

    VisitController(VisitBook visits, @Value("${server.servlet.session.cookie.name:JSESSIONID}") String session) {
        this.visits = visits;
        this.session = session;
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

    private Visitor visitor(HttpServletRequest request) {
        return new Visitor(
                request.getHeader(HttpHeaders.USER_AGENT),
                request.getMethod().equals("HEAD"),
                WebUtils.getCookie(request, session) != null);
    }
}
