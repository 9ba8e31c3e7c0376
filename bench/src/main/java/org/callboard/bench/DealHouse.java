package org.callboard.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A house full of open deals. Some come by the door; the others are copies of these, with their processes, tasks and history. */
final class DealHouse {

    private static final List<String> TABLES = List.of(
            "deal.deal",
            "deal.stage_visit",
            "analytics.deal",
            "analytics.deal_stage",
            "analytics.share",
            "analytics.snapshot",
            "worklist.task",
            "engine.act_ru_execution",
            "engine.act_ru_task",
            "engine.act_ru_job",
            "engine.act_ru_variable");

    private final BenchDatabase database;

    DealHouse(BenchDatabase database) {
        this.database = database;
    }

    /** Twelve owners, three stages, half a year of closings. */
    static String csv(int rows) {
        Random random = new Random(42);
        List<String> stages = List.of("Qualification", "Qualification", "Needs", "Proposal");
        StringBuilder csv = new StringBuilder("Deal name,Owner,Stage,Amount,Currency,Expected close date,Source\r\n");
        java.time.LocalDate today = java.time.LocalDate.now(java.time.Clock.systemUTC());
        for (int n = 0; n < rows; n++) {
            csv.append(String.format(
                    Locale.ROOT,
                    "%s for %s,rep%d,%s,%d,%s,%s,%s\r\n",
                    InventedLeads.word(random.nextInt(50_000)),
                    InventedLeads.word(random.nextInt(50_000)),
                    1 + random.nextInt(12),
                    stages.get(n % stages.size()),
                    100 + random.nextInt(90_000),
                    n % 10 == 0 ? "USD" : "EUR",
                    today.plusDays(random.nextInt(180)),
                    List.of("fair", "web", "partner", "cold call").get(random.nextInt(4))));
        }
        return csv.toString();
    }

    /** @param deals how many there are to be */
    void fill(int deals) throws IOException, SQLException {
        try (InputStream sql = getClass().getResourceAsStream("deals.sql")) {
            String template = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            database.run("crm", template.replace("${deals}", String.valueOf(deals)));
        }
        for (String table : TABLES) {
            database.run("crm", "vacuum analyze " + table);
        }
    }

    /** Ids of some open deals. */
    List<String> some(int many) throws SQLException {
        return database
                .rows("crm", "select id from deal.deal where state = 'OPEN' order by id desc limit " + many)
                .stream()
                .map(row -> row[0])
                .toList();
    }

    /** Ids of deals that came by the door and stand in the first stage. */
    List<String[]> movable(int many) throws SQLException {
        return database.rows(
                "crm",
                "select id, stage from deal.deal where import_id is not null and stage = 'Stage_Qualification' order by id limit "
                        + many);
    }
}
