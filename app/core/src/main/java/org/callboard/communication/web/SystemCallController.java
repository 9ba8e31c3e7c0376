package org.callboard.communication.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.callboard.communication.phone.SystemCalls;
import org.callboard.kernel.Lit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where a telephone system tells of calls. It has no log-in: its signature is its key. */
@RestController
@Lit({"api", "ui", "communication"})
@PreAuthorize("permitAll()")
class SystemCallController {

    private static final Logger log = LoggerFactory.getLogger(SystemCallController.class);
    private static final int LARGEST = 64 * 1024;

    private final SystemCalls calls;

    SystemCallController(SystemCalls calls) {
        this.calls = calls;
    }

    @PostMapping("/phone/calls")
    ResponseEntity<Map<String, UUID>> told(
            @RequestHeader(name = "X-Callboard-Timestamp", required = false) String timestamp,
            @RequestHeader(name = "X-Callboard-Signature", required = false) String signature,
            HttpServletRequest request)
            throws IOException {
        if (!calls.areHeard()) {
            return ResponseEntity.notFound().build();
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE).build();
        }
        if (!calls.isGenuine(timestamp, body, signature)) {
            log.warn("News of a call without its signature came from {}", request.getRemoteAddr());
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        return ResponseEntity.ok(Map.of("id", calls.told(body)));
    }
}
