package org.callboard.camunda7;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.WorkingTime;
import org.callboard.kernel.engine.WorkingTimers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Moves timers past the engine, some hundred in one round trip; their revision grows, so whoever has one at hand notices. */
@Component
class EngineTimers implements WorkingTimers {

    private static final Logger log = LoggerFactory.getLogger(EngineTimers.class);

    private static final String OF_CALENDAR = """
            select w.timer, w.said, w.calendar, w.started_at, w.worked, j.duedate_
            from engine.working_timer w join engine.act_ru_job j on j.id_ = w.timer
            where (w.calendar = ? or w.said = ?) and w.timer > ? order by w.timer limit ?
            """;

    private final JdbcTemplate jdbc;
    private final ObjectProvider<WorkingTime> workingTime;

    EngineTimers(JdbcTemplate jdbc, ObjectProvider<WorkingTime> workingTime) {
        this.jdbc = jdbc;
        this.workingTime = workingTime;
    }

    private record Timer(String id, String said, String calendar, Instant start, Duration worked, Instant due) {

        Timer at(String nowCalendar, Instant nowDue) {
            return new Timer(id, said, nowCalendar, start, worked, nowDue);
        }
    }

    @Override
    public Slice computeAgain(String calendar, String after, int most) {
        List<Timer> timers =
                jdbc.query(OF_CALENDAR, EngineTimers::timer, calendar, calendar, after == null ? "" : after, most);
        if (timers.isEmpty()) {
            return new Slice(0, 0, null);
        }
        List<Timer> moved = timers.stream()
                .map(timer -> computed(timer).filter(now -> !now.equals(timer)).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        return new Slice(
                timers.size(), move(moved), timers.get(timers.size() - 1).id());
    }

    @Override
    public long count(String calendar) {
        return jdbc.queryForObject(
                "select count(*) from engine.working_timer where calendar = ?", Long.class, calendar);
    }

    /** Empty when there is nothing to compute it by any longer: it stays where it is. */
    private Optional<Timer> computed(Timer timer) {
        try {
            WorkingTime time = workingTime.getObject();
            return Optional.of(
                    timer.at(time.named(timer.said()), time.after(timer.said(), timer.start(), timer.worked())));
        } catch (NotFound | BadInput gone) {
            log.warn("The timer {} stays where it is: {}", timer.id(), gone.getMessage());
            return Optional.empty();
        }
    }

    private int move(List<Timer> moved) {
        jdbc.batchUpdate(
                "update engine.working_timer set calendar = ? where timer = ? and calendar <> ?",
                moved.stream()
                        .map(timer -> new Object[] {timer.calendar(), timer.id(), timer.calendar()})
                        .toList());
        int[] changed = jdbc.batchUpdate(
                """
                update engine.act_ru_job set duedate_ = ?, rev_ = rev_ + 1
                where id_ = ? and duedate_ is distinct from ?
                    and (lock_owner_ is null or lock_exp_time_ < now()::timestamp)
                """,
                moved.stream()
                        .map(timer ->
                                new Object[] {Timestamp.from(timer.due()), timer.id(), Timestamp.from(timer.due())})
                        .toList());
        return java.util.Arrays.stream(changed).sum();
    }

    private static Timer timer(ResultSet row, int n) throws SQLException {
        Timestamp due = row.getTimestamp("duedate_");
        return new Timer(
                row.getString("timer"),
                row.getString("said"),
                row.getString("calendar"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Duration.parse(row.getString("worked")),
                due == null ? null : due.toInstant());
    }
}
