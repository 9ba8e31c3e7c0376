package org.callboard.chat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.chat.ChatWidget;
import org.callboard.chat.ChatWidgets;
import org.callboard.chat.talk.Visits;
import org.callboard.guest.GuestLinks;
import org.callboard.guest.GuestRate;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Lit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * How a visitor's page talks: JSON by POST, answers by waiting for them. No cookie; the signed word of the conversation, which
 * the page alone holds, is the key. The page comes from this house too, so no other site is let in.
 */
@RestController
@Lit({"api", "ui"})
@PreAuthorize("permitAll()")
class VisitController {

    private static final String TALK = "/chat/talk/{token:" + GuestLinks.TOKEN + "}";
    private static final int BEGINS = 10;
    private static final int SAYS = 200;
    private static final int HEARS = 2_000;

    private final Visits visits;
    private final ChatWidgets widgets;
    private final Listeners listeners;
    private final GuestRate rate;

    VisitController(Visits visits, ChatWidgets widgets, Listeners listeners, GuestRate rate) {
        this.visits = visits;
        this.widgets = widgets;
        this.listeners = listeners;
        this.rate = rate;
    }

    record Words(String text) {}

    record Hello(String name, String email, String text, String page) {}

    record Problem(List<BadInput.Field> fields, String message) {}

    @PostMapping("/chat/{widget:[a-z0-9-]{1,60}}/begin")
    ResponseEntity<?> begin(@PathVariable String widget, @RequestBody Hello hello, HttpServletRequest request) {
        Optional<ChatWidget> open = widgets.open(widget);
        if (open.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        if (rate.isTooOften("chat.begin", request.getRemoteAddr(), BEGINS)) {
            return later();
        }
        if (!widgets.isWithinHours(open.get()) || !visits.isSomebodyThere()) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(new Problem(List.of(), "Nobody is there just now. Leave us a message."));
        }
        String token = visits.begin(
                widget,
                new Visits.Hello(
                        hello.name(),
                        hello.email(),
                        hello.text(),
                        hello.page(),
                        open.get().language()));
        return ResponseEntity.ok(Map.of("token", token));
    }

    @PostMapping(TALK)
    ResponseEntity<?> say(@PathVariable String token, @RequestBody Words words) {
        Optional<UUID> chat = visits.chat(token);
        if (chat.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        if (rate.isTooOften("chat.say", chat.get().toString(), SAYS)) {
            return later();
        }
        visits.say(chat.get(), words.text());
        return ResponseEntity.noContent().build();
    }

    /** Answers as soon as there is more, or after a while without. */
    @GetMapping(TALK)
    DeferredResult<ResponseEntity<Visits.Heard>> hear(
            @PathVariable String token, @RequestParam(defaultValue = "0") int after, HttpServletRequest request) {
        Optional<UUID> chat = visits.chat(token);
        if (chat.isEmpty() || rate.isTooOften("chat.hear", request.getRemoteAddr(), HEARS)) {
            DeferredResult<ResponseEntity<Visits.Heard>> none = new DeferredResult<>();
            none.setResult(ResponseEntity.status(chat.isEmpty() ? HttpStatus.NOT_FOUND : HttpStatus.TOO_MANY_REQUESTS)
                    .build());
            return none;
        }
        return listeners.hear(chat.get(), after);
    }

    @PostMapping(TALK + "/leave")
    ResponseEntity<Void> leave(@PathVariable String token) {
        Optional<UUID> chat = visits.chat(token);
        chat.ifPresent(visits::leave);
        return chat.isPresent()
                ? ResponseEntity.noContent().build()
                : ResponseEntity.notFound().build();
    }

    private static ResponseEntity<Problem> later() {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header("Retry-After", String.valueOf(GuestRate.WINDOW.toSeconds()))
                .body(new Problem(List.of(), "That was very much at once. Try again in a while."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrong(BadInput wrong) {
        return ResponseEntity.badRequest()
                .body(new Problem(wrong.fields(), wrong.fields().get(0).message()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> over(Conflict over) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(new Problem(List.of(), over.getMessage()));
    }
}
