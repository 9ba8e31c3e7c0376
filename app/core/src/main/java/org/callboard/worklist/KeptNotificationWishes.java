package org.callboard.worklist;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callboard.access.CurrentUser;
import org.callboard.kernel.BadInput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One row per person who ever said anything. */
@Service
class KeptNotificationWishes implements NotificationWishes {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    KeptNotificationWishes(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Wishes mine() {
        return of(currentUser.viewer().username()).orElse(Wishes.OF_EVERYBODY);
    }

    private Optional<Wishes> of(String username) {
        return jdbc.sql("select * from worklist.notification_wish where username = ?")
                .param(username)
                .query((row, n) -> wishes(row))
                .optional();
    }

    /** The first digest comes when its time comes next; what was not read before is not told. */
    @Override
    @Transactional
    public Wishes set(Wishes wishes) {
        boolean whole = wishes.muted() != null && wishes.muted().stream().noneMatch(Objects::isNull);
        if (!whole || wishes.digest() == null || wishes.digestAt() == null || wishes.zone() == null) {
            throw new BadInput(List.of(
                    new BadInput.Field("muted", "Give the kinds that you do not want to hear of, or none."),
                    new BadInput.Field(
                            "digest", "Say NONE or DAILY, with digestAt like 08:00 and a zone like Europe/Berlin.")));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), wishes.zone());
        boolean passed = !LocalTime.ofInstant(clock.instant(), wishes.zone()).isBefore(wishes.digestAt());
        jdbc.sql("""
                        insert into worklist.notification_wish (username, muted, browser, digest, digest_at, zone, last_on, told_to)
                        values (:username, :muted, :browser, :digest, :at, :zone, :lastOn,
                            coalesce((select max(id) from worklist.notification where username = :username), 0))
                        on conflict (username) do update set muted = excluded.muted, browser = excluded.browser,
                            digest = excluded.digest, digest_at = excluded.digest_at, zone = excluded.zone,
                            last_on = case when notification_wish.digest = 'NONE'
                                then excluded.last_on else notification_wish.last_on end,
                            told_to = case when notification_wish.digest = 'NONE'
                                then excluded.told_to else notification_wish.told_to end
                        """)
                .param("username", currentUser.viewer().username())
                .param("muted", wishes.muted().stream().map(Enum::name).toArray(String[]::new))
                .param("browser", wishes.browser())
                .param("digest", wishes.digest().name())
                .param("at", wishes.digestAt())
                .param("zone", wishes.zone().getId())
                .param("lastOn", passed ? today : today.minusDays(1))
                .update();
        return mine();
    }

    private static Wishes wishes(ResultSet row) throws SQLException {
        Array muted = row.getArray("muted");
        return new Wishes(
                Arrays.stream((String[]) muted.getArray())
                        .map(NotificationKind::valueOf)
                        .collect(Collectors.toCollection(() -> java.util.EnumSet.noneOf(NotificationKind.class))),
                row.getBoolean("browser"),
                Digest.valueOf(row.getString("digest")),
                row.getObject("digest_at", LocalTime.class),
                ZoneId.of(row.getString("zone")));
    }
}
