package org.callboard.lead.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.callboard.lead.LeadDirectory;
import org.callboard.lead.LeadView;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search as you type, over everything that can be found by name; so far that is leads. */
@RestController
@Lit("api")
class SearchController {

    private static final int LONGEST = 200;
    private static final int MOST = 50;

    /** @param badge one word of meaning, for example HOT */
    record Hit(String type, UUID id, String title, String badge, String detail) {

        static Hit of(LeadView lead) {
            String badge = lead.grade() == null ? null : lead.grade().name();
            return new Hit("lead", lead.id(), lead.title(), badge, lead.email());
        }
    }

    private final LeadDirectory leads;

    SearchController(LeadDirectory leads) {
        this.leads = leads;
    }

    @GetMapping("/api/v1/search")
    @PreAuthorize(Who.READS)
    Map<String, List<Hit>> search(@RequestParam String q, @RequestParam(defaultValue = "10") int limit) {
        if (q.length() > LONGEST || q.indexOf('\0') >= 0) {
            throw new BadInput("q", "At most " + LONGEST + " characters, without NUL.");
        }
        if (limit < 1 || limit > MOST) {
            throw new BadInput("limit", "Between 1 and " + MOST + ".");
        }
        return Map.of("items", leads.suggest(q, limit).stream().map(Hit::of).toList());
    }
}
