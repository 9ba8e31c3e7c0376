package org.callboard.communication.outbox;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code crm.guard}.
 *
 * @param allow domains that mail goes to ({@code example.com}, {@code *.example}); empty: all. Set it wherever real people
 *     must not be written to
 * @param caps by purpose, how many messages somebody gets within how long
 * @param quietFrom when the evening begins where the recipient lives
 * @param quietTo when the morning begins
 * @param quiet purposes that wait for the morning
 * @param zone of recipients whose country nobody knows
 */
@ConfigurationProperties("crm.guard")
record GuardSettings(
        @DefaultValue({}) List<String> allow,
        Map<String, Cap> caps,
        @DefaultValue("21:00") LocalTime quietFrom,
        @DefaultValue("08:00") LocalTime quietTo,
        @DefaultValue({"marketing", "newsletter"}) Set<String> quiet,
        @DefaultValue("UTC") ZoneId zone) {

    private static final Cap THREE_A_WEEK = new Cap(3, Duration.ofDays(7));

    GuardSettings {
        caps = caps == null ? Map.of("marketing", THREE_A_WEEK, "newsletter", THREE_A_WEEK) : Map.copyOf(caps);
    }

    record Cap(int most, Duration within) {}
}
