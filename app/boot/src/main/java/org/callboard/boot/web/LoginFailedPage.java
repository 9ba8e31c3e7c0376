package org.callboard.boot.web;

import org.callboard.kernel.Correlation;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a failed log-in ends. It starts nothing by itself: trying again is the person's decision. */
@RestController
class LoginFailedPage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Callboard: log-in failed</title>
            <style>
            :root { color-scheme: light dark; font-family: system-ui, sans-serif; }
            body { display: grid; place-items: center; min-height: 90vh; margin: 0; }
            main { max-width: 28rem; padding: 1.5rem; line-height: 1.5; }
            </style></head>
            <body><main><h1>Log-in failed</h1>
            <p>You are not logged in. Keycloak may be away, the log-in may have taken too long, or it was cancelled.</p>
            <p><a href="/oauth2/authorization/keycloak">Try again</a></p>
            <p><small>Reference: %s</small></p></main></body></html>
            """;

    @GetMapping("/login-failed")
    @PreAuthorize("permitAll()")
    ResponseEntity<String> tell() {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .contentType(MediaType.TEXT_HTML)
                .body(PAGE.formatted(Correlation.id()));
    }
}
