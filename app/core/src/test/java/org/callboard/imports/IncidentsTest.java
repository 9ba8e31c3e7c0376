package org.callboard.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.imports.Imports.Duplicates;
import org.callboard.imports.Imports.Preview;
import org.callboard.imports.Imports.Progress;
import org.callboard.imports.csv.CsvRows;
import org.callboard.kernel.Targets;
import org.callboard.support.SupportHouse;
import org.callboard.support.TicketReports;
import org.callboard.support.TicketReports.By;
import org.callboard.support.TicketReports.Line;
import org.callboard.support.TicketReports.Measure;
import org.callboard.support.TicketReports.Query;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.util.unit.DataSize;

/** A real log of incidents as the history of tickets: reports count what is counted plainly over the file. */
@SpringJUnitConfig({SupportHouse.class, IncidentsTest.House.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentsTest {

    private static final Viewer SUPERVISOR =
            new Viewer("supervisor1", "Supervisor", Set.of(Role.SUPPORT_MANAGER), Set.of("support-managers"));
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d/M/uuuu H:mm");
    private static final Map<String, String> PRIORITIES =
            Map.of("1 - Critical", "URGENT", "2 - High", "HIGH", "3 - Moderate", "NORMAL", "4 - Low", "LOW");
    private static final Map<String, String> MAPPING = Map.ofEntries(
            Map.entry("number", "externalId"),
            Map.entry("priority", "priority"),
            Map.entry("category", "category"),
            Map.entry("contact_type", "channel"),
            Map.entry("assignment_group", "team"),
            Map.entry("assigned_to", "owner"),
            Map.entry("opened_at", "openedAt"),
            Map.entry("resolved_at", "solvedAt"),
            Map.entry("closed_at", "closedAt"),
            Map.entry("reopen_count", "reopened"),
            Map.entry("reassignment_count", "reassigned"),
            Map.entry("made_sla", "madeSla"));
    private static final Query BY_PRIORITY =
            new Query(LocalDate.of(2016, 1, 1), LocalDate.of(2018, 12, 31), By.PRIORITY, null);

    @Configuration
    @ComponentScan(
            basePackageClasses = Imports.class,
            excludeFilters = {
                @ComponentScan.Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {ImportConfiguration.class, ImportController.class, ImportDoors.class}),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|Test\\$.*|House|TestPeople)")
            })
    static class House {

        @Bean
        Targets targets() {
            return new Targets(Set.of("all"));
        }

        @Bean
        ImportSettings importSettings() {
            return new ImportSettings(
                    DataSize.ofMegabytes(100),
                    500,
                    Duration.ofSeconds(20),
                    Duration.ofMillis(100),
                    Duration.ofMinutes(10),
                    Duration.ofDays(30));
        }
    }

    @Autowired
    Imports imports;

    @Autowired
    ImportWorker worker;

    @Autowired
    TicketReports reports;

    @Autowired
    CurrentUser currentUser;

    private Map<String, Map<String, String>> last;
    private Progress done;
    private Map<String, String> guessed;

    @BeforeAll
    void bringsTheFileInAsASupervisorWould() throws IOException {
        Path file = SharedData.require("incidents/incident_event_log.csv.gz");
        last = lastRows(file);
        Preview preview = currentUser.actingFor(SUPERVISOR, () -> look(file));
        guessed = preview.mapping();
        currentUser.actingFor(SUPERVISOR, () -> {
            imports.start(preview.id(), MAPPING, Duplicates.UPDATE);
            return null;
        });
        boolean more = true;
        while (more) {
            more = worker.workOne();
        }
        done = currentUser.actingFor(SUPERVISOR, () -> imports.progress(preview.id()));
    }

    private Preview look(Path file) {
        try (InputStream log = new GZIPInputStream(Files.newInputStream(file))) {
            return imports.look("ticket-histories", "incidents.csv", log);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Map<String, String>> lastRows(Path file) throws IOException {
        Map<String, Map<String, String>> last = new HashMap<>();
        try (InputStream log = new GZIPInputStream(Files.newInputStream(file));
                CsvRows rows = CsvRows.open(log, java.nio.charset.StandardCharsets.UTF_8, ',')) {
            List<String> columns = rows.columns();
            rows.forEachRemaining(row -> {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int n = 0; n < columns.size(); n++) {
                    cells.put(columns.get(n), row.cell(n));
                }
                last.put(cells.get("number"), cells);
            });
        }
        return last;
    }

    private Map<String, Line> lines() {
        return currentUser.actingFor(SUPERVISOR, () -> reports.figures(BY_PRIORITY)).lines().stream()
                .collect(Collectors.toMap(Line::group, Function.identity()));
    }

    private Map<String, Long> counted(Predicate<Map<String, String>> which) {
        return last.values().stream()
                .filter(which)
                .collect(Collectors.groupingBy(row -> PRIORITIES.get(row.get("priority")), Collectors.counting()));
    }

    private Map<String, Long> told(Measure measure) {
        Map<String, Long> told = new HashMap<>();
        lines().forEach((group, line) -> told.put(group, line.counts().get(measure)));
        told.values().removeIf(count -> count == 0);
        return told;
    }

    @Test
    void guessesWhatTheColumnsOfTheOtherSystemMean() {
        assertThat(guessed).containsAllEntriesOf(MAPPING);
    }

    @Test
    void takesEveryRowOfTheLogAndMakesATicketOfEachIncident() {
        assertThat(done.failed()).isZero();
        assertThat(done.created()).isEqualTo(last.size());
        assertThat(done.processed()).isGreaterThan(100_000);
    }

    @Test
    void countsPerPriorityReopenedReassignedMetAndMissed() {
        assertThat(told(Measure.SOLVED)).isEqualTo(counted(row -> true));
        assertThat(told(Measure.REOPENED)).isEqualTo(counted(row -> times(row, "reopen_count") > 0));
        assertThat(told(Measure.REASSIGNED)).isEqualTo(counted(row -> times(row, "reassignment_count") > 0));
        assertThat(told(Measure.MET))
                .isEqualTo(counted(row -> row.get("made_sla").equals("true")));
        assertThat(told(Measure.MISSED))
                .isEqualTo(counted(row -> row.get("made_sla").equals("false")));
    }

    @Test
    void addsUpReopeningsAndReassignments() {
        Map<String, Line> lines = lines();
        assertThat(lines.values().stream().mapToLong(Line::reopenings).sum())
                .isEqualTo(last.values().stream()
                        .mapToLong(row -> times(row, "reopen_count"))
                        .sum());
        assertThat(lines.values().stream().mapToLong(Line::reassignments).sum())
                .isEqualTo(last.values().stream()
                        .mapToLong(row -> times(row, "reassignment_count"))
                        .sum());
    }

    @Test
    void tellsTheMedianResolutionOfTheFile() {
        Map<String, List<Long>> took = last.values().stream()
                .collect(Collectors.groupingBy(
                        row -> PRIORITIES.get(row.get("priority")),
                        Collectors.mapping(IncidentsTest::seconds, Collectors.toList())));
        Map<String, Line> lines = lines();
        took.forEach((priority, seconds) -> assertThat(
                        lines.get(priority).resolution().median())
                .as(priority)
                .isCloseTo(median(seconds), within(0.001)));
        double all = median(last.values().stream().map(IncidentsTest::seconds).toList());
        assertThat(currentUser
                        .actingFor(SUPERVISOR, () -> reports.figures(BY_PRIORITY))
                        .total()
                        .resolution()
                        .median())
                .isCloseTo(all, within(0.001));
    }

    @Test
    void listsTheTicketsBehindAFigure() {
        long missed = counted(row -> row.get("made_sla").equals("false")).get("URGENT");
        assertThat(currentUser
                        .actingFor(SUPERVISOR, () -> reports.tickets(BY_PRIORITY, Measure.MISSED, "URGENT", null, 200))
                        .items())
                .hasSize((int) Math.min(200, missed));
    }

    private static int times(Map<String, String> row, String column) {
        return Integer.parseInt(row.get(column));
    }

    private static long seconds(Map<String, String> row) {
        String end = row.get("resolved_at").equals("?") ? row.get("closed_at") : row.get("resolved_at");
        LocalDateTime opened = LocalDateTime.parse(row.get("opened_at"), MOMENT);
        return Math.max(
                0, Duration.between(opened, LocalDateTime.parse(end, MOMENT)).toSeconds());
    }

    private static double median(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }
}
