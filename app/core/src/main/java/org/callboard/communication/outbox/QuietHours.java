package org.callboard.communication.outbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.callboard.communication.Address;
import org.callboard.communication.thread.Related;
import org.callboard.kernel.Subject;
import org.springframework.stereotype.Component;

/** At night, where the recipient lives, what nobody waits for waits for the morning. */
@Component
class QuietHours implements Rule {

    private static final String SALES = "sales";

    private final GuardSettings settings;
    private final Related related;
    private final Zones zones;
    private final Clock clock;

    QuietHours(GuardSettings settings, Related related, Zones zones, Clock clock) {
        this.settings = settings;
        this.related = related;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public Verdict judge(Letter letter) {
        String purpose = letter.message().purpose();
        boolean waits = settings.quiet().contains(purpose) || letter.byMachine() && SALES.equals(purpose);
        if (!waits || letter.answers()) {
            return Verdict.PASS;
        }
        Instant now = clock.instant();
        Instant latest = now;
        for (Address one : letter.recipients()) {
            for (ZoneId zone : zones(letter, one)) {
                Instant morning = morning(now, zone);
                latest = morning.isAfter(latest) ? morning : latest;
            }
        }
        return latest.equals(now)
                ? Verdict.PASS
                : new Verdict.Later(latest, "It is night where the recipient lives; it leaves in the morning.");
    }

    private List<ZoneId> zones(Letter letter, Address one) {
        Subject who = one.personId() != null
                ? new Subject("person", one.personId())
                : letter.message().about();
        return Optional.ofNullable(who)
                .map(related::facts)
                .map(facts -> facts.get("country"))
                .map(country -> zones.of(country.toString()))
                .filter(found -> !found.isEmpty())
                .orElse(List.of(settings.zone()));
    }

    /** Now, when it is day there. */
    private Instant morning(Instant now, ZoneId zone) {
        ZonedDateTime there = now.atZone(zone);
        LocalTime time = there.toLocalTime();
        LocalTime from = settings.quietFrom();
        LocalTime to = settings.quietTo();
        boolean overMidnight = from.isAfter(to);
        boolean night =
                overMidnight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        if (!night) {
            return now;
        }
        ZonedDateTime morning = there.with(to);
        return (time.isBefore(to) ? morning : there.plusDays(1).with(to)).toInstant();
    }
}
