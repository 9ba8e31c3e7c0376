package org.callboard.boot.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RecentTokensTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Watch watch = new Watch();
    private int checks;

    private final RecentTokens tokens = new RecentTokens(
            token -> {
                checks++;
                if (token.equals("foreign")) {
                    throw new BadJwtException("foreign");
                }
                Duration life = token.equals("short") ? Duration.ofSeconds(10) : Duration.ofMinutes(5);
                return Jwt.withTokenValue(token)
                        .header("alg", "RS256")
                        .subject("rep1")
                        .expiresAt(NOON.plus(life))
                        .build();
            },
            watch);

    @Test
    void checksATokenOnceInHalfAMinute() {
        tokens.decode("long");
        tokens.decode("long");
        assertThat(checks).isEqualTo(1);

        watch.now = NOON.plusSeconds(31);
        tokens.decode("long");
        assertThat(checks).isEqualTo(2);
    }

    @Test
    void checksATokenAgainOnceItsEndHasCome() {
        tokens.decode("short");

        watch.now = NOON.plusSeconds(10);
        tokens.decode("short");

        assertThat(checks).isEqualTo(2);
    }

    @Test
    void neverRemembersARefusal() {
        assertThatThrownBy(() -> tokens.decode("foreign")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("foreign")).isInstanceOf(BadJwtException.class);

        assertThat(checks).isEqualTo(2);
    }

    private static final class Watch extends Clock {

        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
