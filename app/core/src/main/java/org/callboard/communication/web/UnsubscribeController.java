package org.callboard.communication.web;

import org.callboard.communication.outbox.Leaving;
import org.callboard.kernel.Lit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * The door for whoever wants no more of the kind. Only a POST says no: programs that look at every link of a mail must
 * not (RFC 8058).
 */
@RestController
@Lit({"api", "ui"})
@PreAuthorize("permitAll()")
class UnsubscribeController {

    private static final String LINK = "/unsubscribe/{token:[A-Za-z0-9._-]{1,100}}";
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Leaving leaving;

    UnsubscribeController(Leaving leaving) {
        this.leaving = leaving;
    }

    @GetMapping(LINK)
    ResponseEntity<String> ask(@PathVariable String token) {
        return leaving.address(token)
                .map(address -> page(
                        HttpStatus.OK,
                        "Unsubscribe",
                        "<p>Shall %s get no more of these messages?</p>".formatted(HtmlUtils.htmlEscape(address))
                                + "<form method=\"post\"><button>Unsubscribe</button></form>"))
                .orElseGet(UnsubscribeController::notThere);
    }

    @PostMapping(LINK)
    ResponseEntity<String> leave(@PathVariable String token) {
        return leaving.leave(token)
                .map(address -> page(
                        HttpStatus.OK,
                        "Unsubscribed",
                        "<p>%s gets no more of these messages.</p>".formatted(HtmlUtils.htmlEscape(address))))
                .orElseGet(UnsubscribeController::notThere);
    }

    private static ResponseEntity<String> notThere() {
        return page(
                HttpStatus.NOT_FOUND,
                "There is nothing at this address",
                "<p>The link is incomplete. Answer the message instead, and say that you want no more of them.</p>");
    }

    private static ResponseEntity<String> page(HttpStatus status, String title, String body) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header("Content-Security-Policy", "default-src 'none'; form-action 'self'; frame-ancestors 'none'")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width\"><title>" + title
                        + "</title></head><body><main><h1>" + title + "</h1>" + body + "</main></body></html>");
    }
}
