package org.callboard.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.imports.Importable;
import org.callboard.imports.Importable.Taken;
import org.callboard.imports.Imports.Duplicates;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.callboard.support.TicketReports.By;
import org.callboard.support.TicketReports.Line;
import org.callboard.support.TicketReports.Measure;
import org.callboard.support.TicketReports.Query;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

/** Tickets that another system kept, and what reports make of them. */
@SpringJUnitConfig(SupportHouse.class)
class TicketHistoryTest {

    private static final UUID IMPORT = UUID.fromString("01890000-0000-7000-8000-000000000003");
    private static final Query ALL = new Query(LocalDate.of(2016, 1, 1), LocalDate.of(2026, 12, 31), By.PRIORITY, null);

    @Autowired
    List<Importable> importables;

    @Autowired
    TicketReports reports;

    @Autowired
    Tickets tickets;

    @Autowired
    SupportHouse.ToldProcesses processes;

    @Autowired
    SupportHouse.MovingClock clock;

    @Autowired
    SupportCast cast;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void begins() {
        jdbc.execute("truncate support.ticket cascade");
        processes.announced.clear();
        clock.back();
    }

    private Importable history() {
        return importables.stream()
                .filter(one -> one.object().equals("ticket-histories"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> row(String number, String priority, String... more) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("externalId", number);
        row.put("priority", priority);
        row.put("openedAt", "29/2/2016 01:16");
        row.put("solvedAt", "29/2/2016 11:29");
        row.put("closedAt", "5/3/2016 12:00");
        for (int n = 0; n < more.length; n += 2) {
            row.put(more[n], more[n + 1]);
        }
        return row;
    }

    @SafeVarargs
    private List<Taken> slice(String who, Duplicates duplicates, Map<String, String>... rows) {
        return cast.as(
                who,
                () -> transaction.execute(status -> {
                    List<Map<String, String>> slice = List.of(rows);
                    history().expect(IMPORT, slice, duplicates);
                    List<Taken> taken = new ArrayList<>();
                    slice.forEach(row -> taken.add(history().take(IMPORT, row, duplicates)));
                    return taken;
                }));
    }

    @Test
    void theLastRowOfALogCountsAndNoProcessBegins() {
        List<Taken> taken = slice(
                "supervisor1",
                Duplicates.UPDATE,
                row("INC1", "3 - Moderate", "reopened", "0", "madeSla", "true"),
                row("INC1", "3 - Moderate", "reopened", "1", "madeSla", "false", "reassigned", "4"),
                row("INC2", "2 - High", "team", "Group 56", "owner", "?"));
        slice("supervisor1", Duplicates.UPDATE, row("INC1", "2 - High", "reopened", "2", "madeSla", "false"));

        assertThat(taken)
                .extracting(Taken::kind)
                .containsExactly(Taken.Kind.CREATED, Taken.Kind.UPDATED, Taken.Kind.CREATED);
        TicketView seen = cast.seen(taken.get(0).id());
        assertThat(seen.state()).isEqualTo(TicketState.CLOSED);
        assertThat(seen.priority()).isEqualTo(Priority.HIGH);
        assertThat(seen.reopened()).isEqualTo(2);
        assertThat(seen.sla().breached()).isTrue();
        assertThat(processes.announced).isEmpty();
    }

    @Test
    void reportsCountWhatWasKeptAndListIt() {
        slice(
                "supervisor1",
                Duplicates.UPDATE,
                row("INC1", "1", "madeSla", "false", "reopened", "2", "reassigned", "3"),
                row("INC2", "1", "solvedAt", "29/2/2016 02:16"),
                row("INC3", "4"));
        TicketReports.Report report = cast.as("supervisor1", () -> reports.figures(ALL));

        Line urgent = report.lines().stream()
                .filter(line -> "URGENT".equals(line.group()))
                .findFirst()
                .orElseThrow();
        assertThat(urgent.counts())
                .containsEntry(Measure.SOLVED, 2L)
                .containsEntry(Measure.MET, 1L)
                .containsEntry(Measure.MISSED, 1L)
                .containsEntry(Measure.REOPENED, 1L);
        assertThat(urgent.reopenings()).isEqualTo(2);
        assertThat(urgent.reassignments()).isEqualTo(3);
        assertThat(urgent.resolution().median()).isEqualTo((36_780 + 3_600) / 2.0);
        assertThat(report.total().counts()).containsEntry(Measure.SOLVED, 3L);
        assertThat(cast.as("supervisor1", () -> reports.tickets(ALL, Measure.MISSED, "URGENT", null, 10))
                        .items())
                .hasSize(1);
    }

    @Test
    void figuresAreThoseOfTheOwnQueues() {
        slice("supervisor1", Duplicates.UPDATE, row("INC1", "1"));
        UUID open = cast.ticket("agent1", "priority", "URGENT");
        clock.at("2026-03-02T09:50:00Z");
        Query now = new Query(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), By.OWNER, Map.of());

        Line agents = cast.as("agent1", () -> reports.figures(now)).total();
        assertThat(agents.counts())
                .containsEntry(Measure.OPENED, 1L)
                .containsEntry(Measure.BACKLOG, 1L)
                .containsEntry(Measure.NEAR, 1L)
                .containsEntry(Measure.SOLVED, 0L);
        assertThat(agents.ageSeconds()).isEqualTo(3_000);
        assertThat(cast.as("agent1", () -> reports.tickets(now, Measure.NEAR, null, null, 10))
                        .items())
                .extracting(TicketLine::id)
                .containsExactly(open);
        assertThat(cast.as("other1", () -> reports.figures(now)).total().counts())
                .containsEntry(Measure.BACKLOG, 0L);
        assertThatThrownBy(() -> cast.as("rep1", () -> reports.figures(now))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> cast.as("agent1", () -> reports.figures(new Query(now.to(), now.from(), null, null))))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void tellsEachThingThatIsWrongWithARow() {
        assertThatThrownBy(() -> slice(
                        "supervisor1",
                        Duplicates.UPDATE,
                        row("INC1", "urgentest", "openedAt", "yesterday", "madeSla", "ish")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("priority")
                .hasMessageContaining("openedAt")
                .hasMessageContaining("madeSla");
        assertThatThrownBy(() -> slice("agent1", Duplicates.UPDATE, row("INC1", "1")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void anUndoneImportLeavesNothing() {
        List<Taken> taken = slice("supervisor1", Duplicates.UPDATE, row("INC1", "1"), row("INC1", "2"));
        for (Taken one : taken) {
            Boolean back = cast.as(
                    "supervisor1", () -> transaction.execute(status -> history().takeBack(one)));
            assertThat(back).isTrue();
        }
        assertThat(jdbc.queryForObject("select count(*) from support.ticket", Long.class))
                .isZero();
    }
}
