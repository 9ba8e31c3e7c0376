package org.callboard.boot.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for half a minute what a token said, so that a machine which sends a thousand leads has its signature
 * checked twice a minute instead of a thousand times. Only tokens that passed are remembered, never beyond their end.
 */
final class RecentTokens implements JwtDecoder {

    private static final int AT_MOST = 1_000;
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private record Passed(Jwt token, Instant until) {}

    private final JwtDecoder check;
    private final Clock clock;
    private final Map<String, Passed> passed = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Passed> eldest) {
            return size() > AT_MOST;
        }
    });

    RecentTokens(JwtDecoder check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        Instant now = clock.instant();
        Passed known = passed.get(token);
        if (known != null && now.isBefore(known.until())) {
            return known.token();
        }
        Jwt read = check.decode(token);
        Instant until = now.plus(REMEMBERED);
        Instant end = read.getExpiresAt();
        if (end == null || end.isAfter(now)) {
            passed.put(token, new Passed(read, end != null && end.isBefore(until) ? end : until));
        }
        return read;
    }
}
