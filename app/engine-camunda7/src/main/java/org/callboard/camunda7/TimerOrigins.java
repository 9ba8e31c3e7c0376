package org.callboard.camunda7;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps beside each timer what its date was computed from. When an expression is computed nobody knows the timer yet, so
 * what was computed is noted, and finds its timer at the end of the engine's command.
 */
@Component
class TimerOrigins {

    /** On the event in the model: its timer counts in working time. */
    static final String COUNTS = "countsWorkingTime";

    private static final ThreadLocal<Notes> NOTES = new ThreadLocal<>();

    private final JdbcTemplate jdbc;

    TimerOrigins(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param said the calendar in the model's words. @param calendar the one that was meant */
    record Origin(String said, String calendar, Instant start, Duration worked, Date due) {}

    private record Note(String execution, Origin origin) {

        boolean isOf(TimerEntity timer) {
            return execution.equals(timer.getExecutionId()) && origin.due().equals(timer.getDuedate());
        }
    }

    void note(VariableScope scope, Origin origin) {
        CommandContext command = Context.getCommandContext();
        if (command == null || !(scope instanceof ExecutionEntity execution)) {
            return;
        }
        Notes notes = NOTES.get();
        if (notes == null || notes.command != command) {
            notes = new Notes(command, notes);
            NOTES.set(notes);
            command.registerCommandContextListener(notes);
        }
        notes.list.add(new Note(execution.getId(), origin));
    }

    void forget(String timer) {
        jdbc.update("delete from engine.working_timer where timer = ?", timer);
    }

    private void keep(CommandContext command, List<Note> notes) {
        List<Object[]> rows = new ArrayList<>();
        inHand(command)
                .filter(TimerOrigins::counts)
                .sorted(Comparator.comparing(TimerEntity::getId))
                .forEach(timer -> take(notes, timer, rows));
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("""
                    insert into engine.working_timer (timer, said, calendar, started_at, worked) values (?, ?, ?, ?, ?)
                    on conflict (timer) do update set said = excluded.said, calendar = excluded.calendar,
                        started_at = excluded.started_at, worked = excluded.worked
                    """, rows);
        }
    }

    /** The timers that a command has read or made; the engine's cache knows them by what all jobs have in common. */
    static Stream<TimerEntity> inHand(CommandContext command) {
        return command.getDbEntityManager().getCachedEntitiesByType(AcquirableJobEntity.class).stream()
                .filter(TimerEntity.class::isInstance)
                .map(TimerEntity.class::cast);
    }

    private static void take(List<Note> notes, TimerEntity timer, List<Object[]> rows) {
        for (Iterator<Note> each = notes.iterator(); each.hasNext(); ) {
            Note note = each.next();
            if (note.isOf(timer)) {
                each.remove();
                Origin origin = note.origin();
                rows.add(new Object[] {
                    timer.getId(),
                    origin.said(),
                    origin.calendar(),
                    Timestamp.from(origin.start()),
                    origin.worked().toString()
                });
                return;
            }
        }
    }

    private static boolean counts(TimerEntity timer) {
        ExecutionEntity execution = timer.getExecution();
        ActivityImpl event = execution == null || timer.getActivityId() == null
                ? null
                : execution.getProcessDefinition().findActivity(timer.getActivityId());
        return event != null && Boolean.TRUE.equals(event.getProperty(COUNTS));
    }

    private final class Notes implements CommandContextListener {

        private final CommandContext command;
        private final Notes outer;
        private final List<Note> list = new ArrayList<>();

        Notes(CommandContext command, Notes outer) {
            this.command = command;
            this.outer = outer;
        }

        @Override
        public void onCommandContextClose(CommandContext closed) {
            restore();
            keep(closed, list);
        }

        @Override
        public void onCommandFailed(CommandContext failed, Throwable failure) {
            restore();
        }

        private void restore() {
            if (outer == null) {
                NOTES.remove();
            } else {
                NOTES.set(outer);
            }
        }
    }
}
