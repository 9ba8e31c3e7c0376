package org.callboard.chat.web;

import java.util.List;
import java.util.Map;
import org.callboard.access.EntityTag;
import org.callboard.chat.ChatWidget;
import org.callboard.chat.ChatWidgets;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door where admins say where the chat may stand. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/chat-widgets")
@PreAuthorize("hasRole('admin')")
class ChatWidgetsController {

    /** A widget as written; its id stands in the address, its version in If-Match. */
    record Wish(
            String id,
            String title,
            String greeting,
            String language,
            String requestForm,
            String calendar,
            List<String> allowedHosts,
            Boolean active,
            Long version) {

        ChatWidget widget(String widgetId, long seen) {
            if (id != null && !id.equals(widgetId)) {
                throw new BadInput("id", "Says another widget than the address.");
            }
            return new ChatWidget(
                    widgetId,
                    title,
                    greeting,
                    language,
                    requestForm,
                    calendar,
                    hosts(),
                    active == null || active,
                    seen);
        }

        private List<String> hosts() {
            return allowedHosts == null
                    ? List.of()
                    : allowedHosts.stream()
                            .map(host -> host == null ? "" : host)
                            .toList();
        }
    }

    private final ChatWidgets widgets;

    ChatWidgetsController(ChatWidgets widgets) {
        this.widgets = widgets;
    }

    @GetMapping
    @PreAuthorize("hasRole('admin')")
    Map<String, List<ChatWidget>> all() {
        return Map.of("items", widgets.all());
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasRole('admin')")
    ResponseEntity<ChatWidget> read(@PathVariable String id) {
        return answer(HttpStatus.OK, widgets.get(id));
    }

    /** Without If-Match it makes a new widget and refuses to replace one. */
    @PutMapping("/{id}")
    @PreAuthorize("hasRole('admin')")
    ResponseEntity<ChatWidget> write(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Wish wish) {
        long seen = ifMatch == null
                ? 0
                : EntityTag.seen(ifMatch, () -> widgets.get(id).version());
        return answer(seen == 0 ? HttpStatus.CREATED : HttpStatus.OK, widgets.save(wish.widget(id, seen)));
    }

    private static ResponseEntity<ChatWidget> answer(HttpStatus status, ChatWidget widget) {
        return ResponseEntity.status(status)
                .eTag(EntityTag.of(widget.version()))
                .body(widget);
    }
}
