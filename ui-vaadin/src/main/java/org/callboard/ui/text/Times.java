package org.callboard.ui.text;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.springframework.stereotype.Component;

/** Times as people say them, relative to now and in their own zone, with the exact time on hover. */
@Component
public class Times {

    private final Clock clock;

    Times(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone());
    }

    /** "in 2 h", "5 min ago", "3 Mar". */
    public String relative(Instant at) {
        Duration distance = Duration.between(now(), at);
        long seconds = Math.abs(distance.toSeconds());
        String way = distance.isNegative() ? "ago" : "in";
        if (seconds < 45) {
            return Texts.text("text.now");
        }
        if (seconds < 3600) {
            return Texts.text("text." + way + ".minutes", Math.max(1, Math.round(seconds / 60.0)));
        }
        if (seconds < 36 * 3600) {
            return Texts.text("text." + way + ".hours", Math.round(seconds / 3600.0));
        }
        if (seconds < 14 * 86_400) {
            return Texts.text("text." + way + ".days", Math.round(seconds / 86_400.0));
        }
        return date(at.atZone(zone()).toLocalDate());
    }

    public String exact(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Texts.locale())
                .format(at.atZone(zone()));
    }

    /** "14:05"; with the day when it was not today. */
    public String clock(Instant at) {
        String time = DateTimeFormatter.ofPattern("HH:mm", Texts.locale()).format(at.atZone(zone()));
        LocalDate day = LocalDate.ofInstant(at, zone());
        return day.equals(today()) ? time : date(day) + ", " + time;
    }

    public String date(LocalDate date) {
        String pattern = date.getYear() == today().getYear() ? "d MMM" : "d MMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, Texts.locale()).format(date);
    }

    /** The relative time as an element that tells the exact one on hover. */
    public Span told(Instant at) {
        Span span = new Span(at == null ? "" : relative(at));
        if (at != null) {
            span.setTitle(exact(at));
        }
        return span;
    }

    /** The person's zone as their browser said; the server's until it did. */
    public ZoneId zone() {
        VaadinSession session = VaadinSession.getCurrent();
        ZoneId known = session == null ? null : session.getAttribute(ZoneId.class);
        return known == null ? clock.getZone() : known;
    }

    /** Remembers what the browser said about its zone, for this session. */
    public static void learnZone(String id) {
        if (id != null && ZoneId.getAvailableZoneIds().contains(id)) {
            VaadinSession.getCurrent().setAttribute(ZoneId.class, ZoneId.of(id));
        }
    }
}
