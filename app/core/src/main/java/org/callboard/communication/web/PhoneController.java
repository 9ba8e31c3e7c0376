package org.callboard.communication.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.callboard.communication.phone.Callbacks;
import org.callboard.communication.phone.PhoneNews;
import org.callboard.kernel.Lit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where a telephone provider tells its news. It has no log-in: its signature is its key. */
@RestController
@Lit({"api", "ui", "communication"})
@PreAuthorize("permitAll()")
class PhoneController {

    private static final Logger log = LoggerFactory.getLogger(PhoneController.class);
    private static final String SIGNATURE = "X-Twilio-Signature";
    /** An answer that asks the provider to do nothing more. */
    private static final String NOTHING = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    private static final int MOST = 200;

    private final Callbacks callbacks;
    private final PhoneNews news;

    PhoneController(Callbacks callbacks, PhoneNews news) {
        this.callbacks = callbacks;
        this.news = news;
    }

    @PostMapping(Callbacks.STATUS + "{message}")
    ResponseEntity<Void> status(
            @PathVariable UUID message,
            @RequestHeader(name = SIGNATURE, required = false) String signature,
            HttpServletRequest request) {
        Map<String, String> told = told(request);
        if (!callbacks.isGenuine(Callbacks.STATUS + message, told, signature)) {
            return forged(request);
        }
        news.status(message, told);
        return ResponseEntity.noContent().build();
    }

    @PostMapping(Callbacks.MESSAGES)
    ResponseEntity<String> message(
            @RequestHeader(name = SIGNATURE, required = false) String signature, HttpServletRequest request) {
        Map<String, String> told = told(request);
        if (!callbacks.isGenuine(Callbacks.MESSAGES, told, signature)) {
            forged(request);
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        news.message(told);
        return ResponseEntity.ok().contentType(MediaType.TEXT_XML).body(NOTHING);
    }

    private static ResponseEntity<Void> forged(HttpServletRequest request) {
        log.warn("News of a telephone provider without its signature came from {}", request.getRemoteAddr());
        return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }

    /** As it was signed: each name with its first value; who repeats names, or says too much, is not genuine. */
    private static Map<String, String> told(HttpServletRequest request) {
        Map<String, String> told = new LinkedHashMap<>();
        if (request.getQueryString() == null) {
            request.getParameterMap().entrySet().stream()
                    .limit(MOST)
                    .forEach(one -> told.put(one.getKey(), one.getValue()[0]));
        }
        return told;
    }
}
