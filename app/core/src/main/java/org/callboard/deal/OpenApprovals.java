package org.callboard.deal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callboard.kernel.engine.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which deals wait for somebody to agree to their discount; asked for apart from a stage, the stage itself does not say. */
@Component
class OpenApprovals {

    private static final String APPROVAL = "Approve discount";

    private static final String TO_APPROVE = """
            select d.discount_percent > 0 and not exists (
                select 1 from deal.approval a
                where a.deal_id = d.id and a.state = 'APPROVED' and a.discount_percent >= d.discount_percent
                    and (d.amount is null or a.currency = d.amount_currency and a.amount >= d.amount))
            from deal.deal d where d.id = ?
            """;

    private final JdbcClient jdbc;

    OpenApprovals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of these, in one question. */
    Set<UUID> askedFor(Collection<UUID> deals) {
        return deals.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select deal_id from deal.approval where deal_id = any(?) and state = 'ASKED'")
                        .param(deals.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /** Whether a deal offers a larger discount, or the same on more, than anybody has agreed to. */
    boolean isToApprove(UUID deal) {
        return jdbc.sql(TO_APPROVE)
                .param(deal)
                .query((row, n) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }

    boolean isAsked(UUID deal) {
        return !askedFor(List.of(deal)).isEmpty();
    }

    List<String> waitingFor(UUID deal, Optional<Standing> standing) {
        return waitingFor(standing, standing.isPresent() && isAsked(deal));
    }

    /** A stage that waits for the approval it called cannot be left; one that can be left called none. */
    static List<String> waitingFor(Optional<Standing> standing, boolean asked) {
        List<String> waiting =
                new ArrayList<>(standing.map(Standing::waitingFor).orElse(List.of()));
        if (asked && standing.filter(Standing::movable).isPresent()) {
            waiting.add(APPROVAL);
        }
        return waiting;
    }
}
