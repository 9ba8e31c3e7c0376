package org.callboard.ui.lead;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Times in words relative to now, with the exact time on hover, in the reader's zone. */
final class Moments {

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    /** "3 h ago", "in 2 days"; the exact time is its title. */
    Span span(Instant at) {
        Span span = new Span(words(at));
        span.addClassName("moment");
        span.setTitle(exact(at));
        return span;
    }

    String words(Instant at) {
        Duration distance = Duration.between(at, clock.instant());
        boolean past = !distance.isNegative();
        long minutes = distance.abs().toMinutes();
        if (minutes < 1) {
            return translate(past ? "lead.moment.just-now" : "lead.moment.now");
        }
        String tense = past ? "ago" : "in";
        if (minutes < 60) {
            return translate("lead.moment." + tense + ".minutes", minutes);
        }
        if (minutes < 60 * 24) {
            return translate("lead.moment." + tense + ".hours", minutes / 60);
        }
        long days = minutes / (60 * 24);
        return days <= 30 ? translate("lead.moment." + tense + ".days", days) : day(at);
    }

    String exact(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale())
                .withZone(zone())
                .format(at);
    }

    String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .withZone(zone())
                .format(at);
    }

    private static Locale locale() {
        return UI.getCurrent() == null ? Locale.ENGLISH : UI.getCurrent().getLocale();
    }

    private ZoneId zone() {
        UI ui = UI.getCurrent();
        ExtendedClientDetails details = ui == null ? null : ui.getInternals().getExtendedClientDetails();
        String id = details == null ? null : details.getTimeZoneId();
        try {
            return id == null ? clock.getZone() : ZoneId.of(id);
        } catch (DateTimeException unknownZone) {
            return clock.getZone();
        }
    }
}
