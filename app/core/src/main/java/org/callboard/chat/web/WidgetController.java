package org.callboard.chat.web;

import java.util.HashMap;
import java.util.Map;
import org.callboard.chat.ChatWidget;
import org.callboard.chat.ChatWidgets;
import org.callboard.chat.talk.Visits;
import org.callboard.guest.GuestPage;
import org.callboard.guest.GuestPages;
import org.callboard.guest.GuestTemplate;
import org.callboard.kernel.Lit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The chat's own page, which other sites show in a frame, and the snippet that puts it there. Nothing is kept in the browser
 * before somebody agrees by beginning; then the key of the conversation, until the tab is closed.
 */
@RestController
@Lit({"api", "ui"})
@PreAuthorize("permitAll()")
class WidgetController {

    private static final String ID = "{id:[a-z0-9-]{1,60}}";

    private final ChatWidgets widgets;
    private final Visits visits;
    private final GuestPages pages;
    private final GuestTemplate page = GuestTemplate.of(WidgetController.class, "chat");
    private final GuestTemplate snippet = GuestTemplate.of(WidgetController.class, "snippet");

    WidgetController(ChatWidgets widgets, Visits visits, GuestPages pages) {
        this.widgets = widgets;
        this.visits = visits;
        this.pages = pages;
    }

    @GetMapping("/chat/" + ID)
    ResponseEntity<String> show(@PathVariable String id) {
        return widgets.open(id).map(this::page).orElseGet(this::notThere);
    }

    private ResponseEntity<String> page(ChatWidget widget) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", widget.id());
        values.put("title", widget.title());
        values.put("greeting", widget.greeting());
        values.put("form", widget.requestForm());
        values.put("there", widgets.isWithinHours(widget) && visits.isSomebodyThere());
        return pages.answer(
                HttpStatus.OK,
                GuestPage.closed(widget.title(), page.fill(values))
                        .withScript("/guest/chat.js")
                        .framedBy(widget.allowedHosts()));
    }

    @GetMapping("/chat/" + ID + ".js")
    ResponseEntity<String> snippet(@PathVariable String id) {
        return widgets.open(id)
                .map(widget -> script(HttpStatus.OK, snippet.fill(Map.of("id", widget.id()))))
                .orElseGet(() -> script(HttpStatus.NOT_FOUND, "/* There is no such chat. */\n"));
    }

    private static ResponseEntity<String> script(HttpStatus status, String text) {
        return ResponseEntity.status(status)
                .header("Content-Type", "text/javascript;charset=UTF-8")
                // Other sites load it: the browser must be told that it may.
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Cache-Control", "public, max-age=300")
                .body(text);
    }

    private ResponseEntity<String> notThere() {
        return pages.say(HttpStatus.NOT_FOUND, "No such chat", "There is no chat at this address, or it was closed.");
    }
}
