package org.callboard.portal.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callboard.portal.request.OwnFiles;
import org.callboard.portal.request.PublicStep;
import org.callboard.support.FilesOfCustomer;
import org.callboard.support.TicketState;
import org.callboard.support.TicketsOfCustomer.OwnTicket;
import org.callboard.support.TicketsOfCustomer.OwnWord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How a request is told to its customer. */
@Component
class RequestWords {

    private final Clock clock;
    private final DateTimeFormatter moment;

    RequestWords(Clock clock, @Value("${crm.zone:UTC}") String zone) {
        this.clock = clock;
        this.moment =
                DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneId.of(zone));
    }

    String at(Instant at) {
        return moment.format(at);
    }

    Map<String, Object> line(OwnTicket one) {
        Map<String, Object> line = new HashMap<>();
        line.put("id", one.id().toString());
        line.put("number", one.number());
        line.put("subject", one.subject());
        line.put("state", word(one.state()));
        line.put("other", !one.own());
        line.put("at", moment.format(one.changedAt()));
        return line;
    }

    /** What was promised and is still to come; who is late says so rather than nothing. */
    String promise(OwnTicket one) {
        Instant due = one.answerBy() == null ? one.solveBy() : one.answerBy();
        if (due == null) {
            return null;
        }
        if (due.isBefore(clock.instant())) {
            return "This takes longer than we promised. We are on it.";
        }
        return (one.answerBy() == null ? "We expect to solve it by " : "You hear from us by ") + moment.format(due)
                + ".";
    }

    Map<String, Object> step(PublicStep step, OwnTicket one) {
        Map<String, Object> values = new HashMap<>();
        values.put("text", step.text());
        values.put(
                "look",
                step.state() == PublicStep.State.DONE ? "done" : step.state() == PublicStep.State.NOW ? "now" : "");
        boolean now = step.state() == PublicStep.State.NOW;
        boolean expected = now && one.solveBy() != null && one.solveBy().isAfter(clock.instant());
        values.put("now", now);
        values.put("at", expected ? "expected by " + moment.format(one.solveBy()) : when(step.doneAt()));
        return values;
    }

    Map<String, Object> said(OwnWord word, List<FilesOfCustomer.OwnFile> files) {
        Map<String, Object> values = new HashMap<>();
        values.put("text", word.text());
        values.put("word", word.id().toString());
        values.put("along", files.stream().map(RequestWords::along).toList());
        values.put("mine", word.fromCustomer());
        values.put("author", word.author() == null ? "Our team" : word.author());
        values.put("at", moment.format(word.at()));
        return values;
    }

    private static Map<String, Object> along(FilesOfCustomer.OwnFile file) {
        return Map.of("file", file.id().toString(), "name", file.name(), "kb", kilobytes(file.bytes()));
    }

    private static String kilobytes(long bytes) {
        return String.valueOf(bytes / 1024 + 1);
    }

    static Map<String, Object> file(OwnFiles.OwnFile file) {
        return Map.of("file", file.id().toString(), "name", file.name(), "kb", kilobytes(file.size()));
    }

    private String when(Instant at) {
        return at == null ? null : moment.format(at);
    }

    private static String word(TicketState state) {
        return switch (state) {
            case OPEN -> "We are working on it";
            case WAITING -> "Waiting for your answer";
            case SOLVED -> "Solved";
            case CLOSED -> "Closed";
        };
    }
}
