package org.callboard.support.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.callboard.kernel.Lit;
import org.callboard.support.TicketLine;
import org.callboard.support.TicketReports;
import org.callboard.support.TicketReports.By;
import org.callboard.support.TicketReports.Measure;
import org.callboard.support.TicketReports.Query;
import org.callboard.support.Tickets;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of tickets, and the tickets behind each. Parameters beside those named are filters: {@code ?team=support}. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/support/report")
class ReportController {

    private static final Set<String> OWN = Set.of("from", "to", "by", "measure", "group", "before", "size");

    private final TicketReports reports;

    ReportController(TicketReports reports) {
        this.reports = reports;
    }

    @GetMapping
    @PreAuthorize(Who.READS)
    TicketReports.Report figures(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) By by,
            @RequestParam Map<String, String> all) {
        return reports.figures(new Query(from, to, by, filter(all)));
    }

    @GetMapping("/tickets")
    @PreAuthorize(Who.READS)
    Tickets.Slice<TicketLine> tickets(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) By by,
            @RequestParam Measure measure,
            @RequestParam(required = false) String group,
            @RequestParam(required = false) String before,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam Map<String, String> all) {
        return reports.tickets(new Query(from, to, by, filter(all)), measure, group, before, size);
    }

    private static Map<String, String> filter(Map<String, String> all) {
        Map<String, String> filter = new LinkedHashMap<>(all);
        filter.keySet().removeAll(OWN);
        return filter;
    }
}
