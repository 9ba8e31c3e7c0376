package org.callboard.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A house full of open tickets. Some come by the door; the others are copies of these, with processes, timers and tasks. */
final class SupportHouse {

    private static final List<String> TABLES = List.of(
            "support.ticket",
            "support.clock",
            "worklist.task",
            "engine.act_ru_execution",
            "engine.act_ru_task",
            "engine.act_ru_job",
            "engine.act_ru_event_subscr",
            "engine.act_ru_variable");
    private static final int PATIENCE_SECONDS = 600;

    private final BenchDatabase database;

    SupportHouse(BenchDatabase database) {
        this.database = database;
    }

    /** Twelve agents; Keycloak, who would know them, stays out of the bench. */
    void hire() throws SQLException {
        database.run("crm", """
                insert into access.person (username, name, roles, teams, languages)
                select 'agent' || n, 'Agent ' || n, '{support-agent}', '{support}', '{en,de}'
                from generate_series(1, 12) n on conflict do nothing""");
    }

    static String csv(int rows) {
        Random random = new Random(42);
        StringBuilder csv = new StringBuilder("Subject,Priority,Category\r\n");
        for (int n = 0; n < rows; n++) {
            csv.append(String.format(
                    Locale.ROOT,
                    "%s %s,%s,%s\r\n",
                    InventedLeads.word(random.nextInt(50_000)),
                    InventedLeads.word(random.nextInt(50_000)),
                    List.of("NORMAL", "LOW").get(n % 2),
                    List.of("billing", "access", "incident", "question").get(random.nextInt(4))));
        }
        return csv.toString();
    }

    void awaitWork(int tickets) throws SQLException, InterruptedException {
        for (int second = 0; second < PATIENCE_SECONDS; second++) {
            if (database.number("crm", "select count(*) from worklist.task where subject_type = 'ticket'") >= tickets) {
                return;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new IllegalStateException("Not every ticket came to its task.");
    }

    /** @param tickets how many there are to be */
    void fill(int tickets) throws IOException, SQLException {
        try (InputStream sql = getClass().getResourceAsStream("tickets.sql")) {
            String template = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            database.run("crm", template.replace("${tickets}", String.valueOf(tickets)));
        }
        for (String table : TABLES) {
            database.run("crm", "vacuum analyze " + table);
        }
    }

    /** The time of so many tickets at their level is over now. */
    void letEscalate(int many) throws SQLException {
        database.run("crm", """
                update engine.act_ru_job set duedate_ = now() where id_ in (select id_ from engine.act_ru_job
                where handler_cfg_ like 'Timer_EscalationDue%%' order by id_ limit %d)""".formatted(many));
    }

    int climbed() throws SQLException {
        return (int) database.number("crm", "select count(*) from support.ticket where level <> 'L1'");
    }
}
