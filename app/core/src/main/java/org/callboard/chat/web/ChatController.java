package org.callboard.chat.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.chat.ChatLine;
import org.callboard.chat.ChatView;
import org.callboard.chat.Chats;
import org.callboard.kernel.Lit;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The doors of agents who chat. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/chats")
@PreAuthorize("hasAnyRole('support-agent', 'support-manager', 'admin')")
class ChatController {

    record Words(String text) {}

    /** @param username {@code null} for whoever comes first */
    record Whom(String username) {}

    private final Chats chats;

    ChatController(Chats chats) {
        this.chats = chats;
    }

    @GetMapping("/waiting")
    Map<String, List<ChatView>> waiting() {
        return Map.of("items", chats.waiting());
    }

    @GetMapping
    Map<String, List<ChatView>> mine() {
        return Map.of("items", chats.mine());
    }

    @GetMapping("/{id}")
    ChatView get(@PathVariable UUID id) {
        return chats.get(id);
    }

    @GetMapping("/{id}/lines")
    Map<String, List<ChatLine>> lines(@PathVariable UUID id, @RequestParam(defaultValue = "0") int after) {
        return Map.of("items", chats.lines(id, after));
    }

    @PostMapping("/{id}/take")
    ChatView take(@PathVariable UUID id) {
        return chats.take(id);
    }

    @PostMapping("/{id}/lines")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void say(@PathVariable UUID id, @RequestBody Words words) {
        chats.say(id, words.text());
    }

    @PostMapping("/{id}/hand-on")
    ChatView handOn(@PathVariable UUID id, @RequestBody Whom whom) {
        return chats.handOn(id, whom.username());
    }

    @PostMapping("/{id}/end")
    ChatView end(@PathVariable UUID id) {
        return chats.end(id);
    }
}
