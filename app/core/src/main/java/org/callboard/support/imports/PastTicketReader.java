package org.callboard.support.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.callboard.kernel.WorkingDays;
import org.callboard.records.text.FieldCheck;
import org.callboard.support.Priority;
import org.springframework.stereotype.Component;

/** Reads a row of another system's tickets; a question mark is how some of them write nothing. */
@Component
class PastTicketReader {

    private static final int LONGEST = 200;
    private static final int MOST_TIMES = 10_000;
    private static final List<DateTimeFormatter> MOMENTS = List.of(
            DateTimeFormatter.ofPattern("d/M/uuuu H:mm"),
            DateTimeFormatter.ofPattern("d/M/uuuu H:mm:ss"),
            DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm"),
            DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm:ss"),
            DateTimeFormatter.ofPattern("d.M.uuuu H:mm"));
    private static final Map<String, Priority> PRIORITIES = Map.ofEntries(
            Map.entry("1", Priority.URGENT),
            Map.entry("critical", Priority.URGENT),
            Map.entry("urgent", Priority.URGENT),
            Map.entry("2", Priority.HIGH),
            Map.entry("high", Priority.HIGH),
            Map.entry("3", Priority.NORMAL),
            Map.entry("moderate", Priority.NORMAL),
            Map.entry("medium", Priority.NORMAL),
            Map.entry("normal", Priority.NORMAL),
            Map.entry("4", Priority.LOW),
            Map.entry("5", Priority.LOW),
            Map.entry("low", Priority.LOW));
    private static final Map<String, String> CHANNELS = Map.of(
            "phone",
            "PHONE",
            "email",
            "EMAIL",
            "e-mail",
            "EMAIL",
            "self service",
            "PORTAL",
            "portal",
            "PORTAL",
            "web",
            "WEB",
            "chat",
            "CHAT");
    private static final Set<String> YES = Set.of("true", "yes", "1", "y", "met");
    private static final Set<String> NO = Set.of("false", "no", "0", "n", "missed", "breached");

    private final WorkingDays days;

    PastTicketReader(WorkingDays days) {
        this.days = days;
    }

    /** @throws org.callboard.kernel.BadInput everything that is wrong with it, by field */
    PastTicket read(Map<String, String> row) {
        FieldCheck check = new FieldCheck();
        String externalId = text(check, row, "externalId");
        if (externalId == null) {
            check.wrong("externalId", "Say the number that the other system gave it.");
        }
        Instant openedAt = moment(check, row, "openedAt");
        Instant closedAt = moment(check, row, "closedAt");
        Instant solved = moment(check, row, "solvedAt");
        Instant solvedAt = solved == null ? closedAt : solved;
        if (openedAt == null && said(row, "openedAt") == null) {
            check.wrong("openedAt", "Say when it was opened.");
        }
        if (solvedAt == null && said(row, "solvedAt") == null && said(row, "closedAt") == null) {
            check.wrong("closedAt", "Say when it was solved or closed; what is still open is brought in as a ticket.");
        }
        String category = text(check, row, "category");
        String subject = text(check, row, "subject");
        PastTicket past = new PastTicket(
                externalId,
                subject != null ? subject : category == null ? externalId : category,
                said(row, "description"),
                priority(check, row),
                category,
                channel(row),
                text(check, row, "team"),
                text(check, row, "owner"),
                openedAt,
                moment(check, row, "firstResponseAt"),
                solvedAt,
                closedAt,
                times(check, row, "reopened"),
                times(check, row, "reassigned"),
                met(check, row));
        check.done();
        return past;
    }

    private static String said(Map<String, String> row, String field) {
        String cell = row.get(field);
        String plain = cell == null ? "" : cell.replace('\u0000', ' ').strip();
        return plain.isEmpty() || plain.equals("?") ? null : plain;
    }

    private static String text(FieldCheck check, Map<String, String> row, String field) {
        String said = said(row, field);
        if (said != null && said.length() > LONGEST) {
            check.wrong(field, "At most " + LONGEST + " characters.");
        }
        return said;
    }

    private static Priority priority(FieldCheck check, Map<String, String> row) {
        String said = said(row, "priority");
        if (said == null) {
            return null;
        }
        // like "3 - Moderate": the number tells
        String word = said.toLowerCase(Locale.ROOT);
        Priority found = PRIORITIES.getOrDefault(word, PRIORITIES.get(word.split("[\\s-]", 2)[0]));
        if (found == null) {
            check.wrong("priority", "Say URGENT, HIGH, NORMAL or LOW, or 1 to 4.");
        }
        return found;
    }

    private static String channel(Map<String, String> row) {
        String said = said(row, "channel");
        return said == null ? "IMPORT" : CHANNELS.getOrDefault(said.toLowerCase(Locale.ROOT), "IMPORT");
    }

    private static int times(FieldCheck check, Map<String, String> row, String field) {
        String said = said(row, field);
        if (said == null) {
            return 0;
        }
        if (!said.matches("\\d{1,5}") || Integer.parseInt(said) > MOST_TIMES) {
            check.wrong(field, "Say how often: a number from 0 to " + MOST_TIMES + ".");
            return 0;
        }
        return Integer.parseInt(said);
    }

    /** Who does not say it kept their promise. */
    private static boolean met(FieldCheck check, Map<String, String> row) {
        String said = said(row, "madeSla");
        String word = said == null ? "true" : said.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            check.wrong("madeSla", "Say true or false.");
        }
        return !NO.contains(word);
    }

    private Instant moment(FieldCheck check, Map<String, String> row, String field) {
        String said = said(row, field);
        if (said == null) {
            return null;
        }
        Instant read = moment(said, days.zone());
        if (read == null) {
            check.wrong(field, "Cannot be read as a moment; write 2026-03-31 14:05 or 31/3/2026 14:05.");
        }
        return read;
    }

    /** {@code null} when it is none. */
    private static Instant moment(String text, ZoneId zone) {
        try {
            if (text.length() == 10 && text.charAt(4) == '-') {
                return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            }
            if (text.contains("T")) {
                return OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeException other) {
            return null;
        }
        for (DateTimeFormatter format : MOMENTS) {
            try {
                return LocalDateTime.parse(text, format).atZone(zone).toInstant();
            } catch (DateTimeException notSo) {
                // the next way to write it
            }
        }
        return null;
    }
}
