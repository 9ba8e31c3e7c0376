package org.callboard.deal;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.deal.BoardRows.CardRow;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.kernel.engine.Standing;
import org.callboard.records.RecordNames;
import org.callboard.records.RecordNames.Named;
import org.springframework.stereotype.Component;

/** Rows as cards: with the names of companies that the viewer sees, and what each waits for; two questions for all of them. */
@Component
class Cards {

    private final RecordNames names;
    private final Pipelines pipelines;
    private final OpenApprovals approvals;
    private final DealGate gate;
    private final Clock clock;

    Cards(RecordNames names, Pipelines pipelines, OpenApprovals approvals, DealGate gate, Clock clock) {
        this.names = names;
        this.pipelines = pipelines;
        this.approvals = approvals;
        this.gate = gate;
        this.clock = clock;
    }

    List<DealCard> of(List<CardRow> rows) {
        Look look = look(rows);
        return rows.stream().map(look::card).toList();
    }

    Map<String, List<DealCard>> byStage(List<CardRow> rows) {
        Look look = look(rows);
        return rows.stream()
                .collect(Collectors.groupingBy(
                        CardRow::stage, LinkedHashMap::new, Collectors.mapping(look::card, Collectors.toList())));
    }

    Map<String, Map<String, List<DealCard>>> byOwnerAndStage(List<CardRow> rows) {
        Look look = look(rows);
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(row.owner()),
                        Collectors.groupingBy(CardRow::stage, Collectors.mapping(look::card, Collectors.toList()))));
    }

    private Look look(List<CardRow> rows) {
        List<UUID> companies = rows.stream()
                .map(CardRow::companyId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<UUID> open = rows.stream()
                .filter(row -> row.state().isOpen())
                .map(CardRow::id)
                .toList();
        List<String> keys = open.stream().map(UUID::toString).toList();
        return new Look(
                names.seen("company", companies),
                keys.isEmpty() ? Map.of() : pipelines.standings(keys),
                approvals.askedFor(open),
                clock.instant());
    }

    private final class Look {

        private final Map<UUID, Named> companies;
        private final Map<String, Standing> standings;
        private final Set<UUID> asked;
        private final Instant now;

        private Look(Map<UUID, Named> companies, Map<String, Standing> standings, Set<UUID> asked, Instant now) {
            this.companies = companies;
            this.standings = standings;
            this.asked = asked;
            this.now = now;
        }

        DealCard card(CardRow row) {
            Named company = row.companyId() == null ? null : companies.get(row.companyId());
            List<String> waiting = OpenApprovals.waitingFor(
                    Optional.ofNullable(standings.get(row.id().toString())), asked.contains(row.id()));
            return new DealCard(
                    row.id(),
                    row.title(),
                    company == null ? null : company.id(),
                    company == null ? null : company.title(),
                    row.amount(),
                    row.probability(),
                    row.owner(),
                    row.stageSince(),
                    row.rottenAt() != null && !row.rottenAt().isAfter(now),
                    row.closeOn(),
                    waiting.isEmpty() ? null : String.join(", ", waiting),
                    gate.mayChange(row.owner(), row.team()),
                    row.version());
        }
    }
}
