package org.callboard.lead.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.callboard.lead.LeadDesk;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same act on many leads: all or none of them, at most 1,000. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/leads")
class LeadBulkController {

    /** @param owner a username; {@code null} takes the leads from their owners */
    record Assignment(List<UUID> ids, String owner) {}

    record Tag(List<UUID> ids, String tag) {}

    private final LeadDesk desk;

    LeadBulkController(LeadDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/assign")
    @PreAuthorize(Who.CHANGES)
    Map<String, Integer> assign(@RequestBody Assignment wish) {
        return Map.of("changed", desk.assign(ids(wish.ids()), wish.owner()));
    }

    @PostMapping("/tag")
    @PreAuthorize(Who.CHANGES)
    Map<String, Integer> tag(@RequestBody Tag wish) {
        return Map.of("changed", desk.tag(ids(wish.ids()), wish.tag()));
    }

    @PostMapping("/untag")
    @PreAuthorize(Who.CHANGES)
    Map<String, Integer> untag(@RequestBody Tag wish) {
        return Map.of("changed", desk.untag(ids(wish.ids()), wish.tag()));
    }

    private static List<UUID> ids(List<UUID> ids) {
        if (ids == null) {
            throw new BadInput("ids", "Is missing.");
        }
        return ids;
    }
}
