package org.callboard.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code ./crm bench support}: queues in a house with a hundred thousand open tickets, and ten thousand timers due at once. */
public final class SupportBench {

    private static final long MOST_SECONDS = 1_800;
    private static final int CLIENTS = 4;
    private static final int WARM_UP = 200;
    private static final int BARE = 1_000;

    private final SupportOptions options;
    private final Figures figures = new Figures(System.out);

    private SupportBench(SupportOptions options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        new SupportBench(SupportOptions.of(arguments)).run();
    }

    private void run() throws Exception {
        Path log = Files.createTempFile("crm-bench", ".log");
        figures.say("PostgreSQL with durable commits, and crm.jar in its own process (its log: " + log + ")");
        try (BenchDatabase database = BenchDatabase.start();
                TokenIssuer issuer = TokenIssuer.start()) {
            database.create("crm");
            try (AppUnderTest app = AppUnderTest.start(options.jar(), database.url("crm"), issuer.url(), log)) {
                measure(database, app, issuer);
            }
        }
        figures.print();
        figures.write(options.json());
    }

    private void measure(BenchDatabase database, AppUnderTest app, TokenIssuer issuer) throws Exception {
        RestDoor manager = new RestDoor(app.url(), issuer.tokenFor("supervisor1", "support-manager"));
        RestDoor agent = new RestDoor(app.url(), issuer.tokenFor("agent3", "support-agent"));
        SupportHouse house = new SupportHouse(database);
        house.hire();
        figures.say("importing " + options.importRows() + " tickets");
        double seconds = CsvImport.tickets(manager, SupportHouse.csv(options.importRows()), options.importRows());
        figures.add("import of tickets with their processes", options.importRows() / seconds, "rows/s");
        figures.say("waiting until each stands in a queue");
        house.awaitWork(options.importRows());
        figures.say("filling the house up to " + options.tickets() + " open tickets");
        house.fill(options.tickets());
        figures.say("looking at queues and figures");
        looks("manager", new CustomerPages(manager, options.requests()));
        looks("agent", new CustomerPages(agent, options.requests()));
        figures.say("letting " + options.due() + " timers go off at once");
        figures.add("escalations", options.due() / escalations(house), "/s");
        figures.add("app, resident", app.memory("VmRSS"), "MB", "< 900");
        bare(database);
    }

    /** What the engine alone does with the same model, in the same run. */
    private void bare(BenchDatabase database) throws Exception {
        figures.say("the same model in a bare engine");
        database.create("bare");
        try (BareSupport bare = BareSupport.start(database.pool("bare", "public", 10))) {
            bare.open(CLIENTS, WARM_UP);
            figures.add("bare engine: tickets opened", BARE / bare.open(CLIENTS, BARE), "/s");
            figures.add("bare engine: escalations", (WARM_UP + BARE) / bare.escalate(WARM_UP + BARE), "/s");
        }
    }

    private void looks(String who, CustomerPages pages) throws Exception {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("queue", "/api/v1/queues/tickets?queue=first-line&size=50");
        lists.put("all queues", "/api/v1/queues/tickets?size=50");
        lists.put("what nobody has", "/api/v1/queues/tickets?owner=-&size=50");
        lists.put("queues with their counts", "/api/v1/queues");
        lists.put("list of tickets", "/api/v1/tickets?size=50&state=OPEN");
        for (Map.Entry<String, String> list : lists.entrySet()) {
            figures.add(list.getKey() + ", " + who, pages.latencies(list.getValue()), "≤ 200");
        }
        String report = "/api/v1/support/report?by=PRIORITY&from=" + today.minusDays(90) + "&to=" + today;
        figures.add("report of a quarter, " + who, pages.latencies(report), "≤ 500");
    }

    /** @return seconds until the last ticket has climbed */
    private double escalations(SupportHouse house) throws Exception {
        int before = house.climbed();
        long began = System.nanoTime();
        house.letEscalate(options.due());
        while (house.climbed() - before < options.due()) {
            TimeUnit.MILLISECONDS.sleep(200);
            if ((System.nanoTime() - began) / 1_000_000_000L > MOST_SECONDS) {
                throw new IllegalStateException(
                        "Only " + (house.climbed() - before) + " tickets climbed within " + MOST_SECONDS + " s.");
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
