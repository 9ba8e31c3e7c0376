package org.callboard.communication.web;

import java.util.List;
import java.util.Map;
import org.callboard.communication.Inboxes;
import org.callboard.kernel.Lit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door to how mailboxes are fetched. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/mailboxes/fetching")
class InboxController {

    private final Inboxes inboxes;

    InboxController(Inboxes inboxes) {
        this.inboxes = inboxes;
    }

    @GetMapping
    @PreAuthorize(Who.ADMIN)
    Map<String, List<Inboxes.Standing>> standing() {
        return Map.of("items", inboxes.standing());
    }
}
