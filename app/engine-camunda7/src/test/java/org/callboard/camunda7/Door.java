package org.callboard.camunda7;

import java.util.Map;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.kernel.engine.Processes;
import org.callboard.kernel.engine.Sheltered;
import org.callboard.kernel.engine.TaskList;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A door as the contexts build them: keeps its row and announces, in one sheltered transaction. */
@Component
class Door {

    private final Processes processes;
    private final TaskList tasks;
    private final Pipelines pipelines;
    private final JdbcTemplate jdbc;

    Door(Processes processes, TaskList tasks, Pipelines pipelines, JdbcTemplate jdbc) {
        this.processes = processes;
        this.tasks = tasks;
        this.pipelines = pipelines;
        this.jdbc = jdbc;
        jdbc.execute("create table if not exists public.kept (id text primary key, by_worker boolean default false)");
    }

    @Sheltered
    @Transactional
    public int capture(String id, Map<String, Object> variables) {
        jdbc.update("insert into public.kept (id) values (?)", id);
        return processes.announce("test.captured", id, variables);
    }

    /** As a machine that is no door: its workers run near. */
    @Transactional
    public int captureForTheLoop(String id, Map<String, Object> variables) {
        jdbc.update("insert into public.kept (id) values (?)", id);
        return processes.announce("test.captured", id, variables);
    }

    @Sheltered
    @Transactional
    public void captureAndRefuse(String id) {
        capture(id, Map.of("reminderSeconds", 3600));
        throw new Conflict("The door says no.");
    }

    @Sheltered
    @Transactional
    public int captureAndWeigh(String id) {
        return announce("test.weighed", id, Map.of());
    }

    @Transactional
    public int announce(String message, String id, Map<String, Object> variables) {
        jdbc.update("insert into public.kept (id) values (?)", id);
        return processes.announce(message, id, variables);
    }

    @Sheltered
    @Transactional
    public int behave(String id) {
        return processes.announce("test.behaved", id, Map.of());
    }

    /** Another instance for what is kept already. */
    @Sheltered
    @Transactional
    public int captureOnceMore(String id, Map<String, Object> variables) {
        return processes.announce("test.captured", id, variables);
    }

    @Sheltered
    @Transactional
    public int behave(String id, Map<String, Object> holding) {
        return processes.announce("test.behaved", id, holding, Map.of());
    }

    @Sheltered
    @Transactional
    public void complete(String task) {
        tasks.complete(task, Map.of("outcome", "qualified"));
    }

    @Sheltered
    @Transactional
    public void open(String id, String stage) {
        pipelines.open("test-stages", id, stage, Map.of());
    }

    @Sheltered
    @Transactional
    public String move(String id, String from, String to) {
        jdbc.update("insert into public.kept (id) values (?)", id + "-" + from + "-" + to);
        return pipelines.move(id, from, to, Map.of());
    }

    /** Takes one row, then another: two who begin at different ends cannot do that at once. */
    @Sheltered
    @Transactional
    public void takeBoth(String first, String second, Runnable between) {
        jdbc.update("update public.kept set by_worker = true where id = ?", first);
        between.run();
        jdbc.update("update public.kept set by_worker = true where id = ?", second);
    }

    boolean keeps(String id) {
        return jdbc.queryForObject("select count(*) from public.kept where id = ?", Long.class, id) == 1;
    }
}
