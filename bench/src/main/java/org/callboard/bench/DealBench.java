package org.callboard.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code ./crm bench deals}: board, moves, funnel and forecast in a house with a hundred thousand open deals. */
public final class DealBench {

    private static final int WARM_UP = 20;
    private static final String MOVE = """
            {"from": "%s", "stage": "%s", "fields": %s}""";

    private final DealOptions options;
    private final Figures figures = new Figures(System.out);

    private DealBench(DealOptions options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        new DealBench(DealOptions.of(arguments)).run();
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
        RestDoor manager = new RestDoor(app.url(), issuer.tokenFor("manager1", "sales-manager"));
        RestDoor rep = new RestDoor(app.url(), issuer.tokenFor("rep3", "sales-rep"));
        Colleagues.hire(database);
        figures.say("importing " + options.importRows() + " deals");
        double seconds = CsvImport.deals(manager, DealHouse.csv(options.importRows()), options.importRows());
        figures.add("import of deals with their processes", options.importRows() / seconds, "rows/s");
        figures.say("filling the house up to " + options.deals() + " open deals");
        DealHouse house = new DealHouse(database);
        house.fill(options.deals());
        figures.say("moving " + options.moves() + " deals");
        moves(database, manager, house.movable(options.moves()));
        figures.say("looking at boards and figures");
        looks("manager", new CustomerPages(manager, options.requests()));
        looks("rep", new CustomerPages(rep, options.requests()));
        figures.add("app, resident", app.memory("VmRSS"), "MB", "< 900");
    }

    /** Each from the first stage to the next, asking nobody; the first ones only warm up. */
    private void moves(BenchDatabase database, RestDoor door, List<String[]> deals) throws Exception {
        Latencies latencies = new Latencies();
        double before = 0;
        int measured = 0;
        for (int n = 0; n < deals.size(); n++) {
            if (n == Math.min(WARM_UP, deals.size() / 2)) {
                before = database.statements("crm");
            }
            String id = deals.get(n)[0];
            String body = MOVE.formatted(deals.get(n)[1], next(door, id), "{}");
            long began = System.nanoTime();
            door.post("/api/v1/deals/" + id + "/move", "application/json", body);
            if (n >= WARM_UP) {
                latencies.add(System.nanoTime() - began);
                measured++;
            }
        }
        figures.add("move of a deal", latencies, "< 150");
        figures.add(
                "statements per move and the offer before it", (database.statements("crm") - before) / measured, "");
    }

    private static String next(RestDoor door, String deal) throws Exception {
        for (JsonNode stage : door.get("/api/v1/deals/" + deal + "/offer").findValue("stages")) {
            if (stage.toString().contains("\"NEXT\"")) {
                return stage.findValue("id").asText();
            }
        }
        throw new IllegalStateException("Deal " + deal + " leads nowhere.");
    }

    private void looks(String who, CustomerPages pages) throws Exception {
        String today = LocalDate.now(Clock.systemUTC()).toString();
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("board", "/api/v1/board");
        paths.put("board in lanes", "/api/v1/board?lanes=true");
        paths.put("list of deals", "/api/v1/deals?size=50&state=OPEN");
        paths.put("forecast", "/api/v1/forecast");
        paths.put("forecast by owner", "/api/v1/forecast?by=owner");
        paths.put("funnel", "/api/v1/funnel?pipeline=deal-stages&to=" + today);
        paths.put("funnel by source", "/api/v1/funnel?pipeline=deal-stages&by=source&to=" + today);
        paths.put("deals of a month", "/api/v1/forecast/deals?bucket=" + today.substring(0, 7));
        paths.put(
                "changes of a month",
                "/api/v1/forecast/changes?from="
                        + LocalDate.now(Clock.systemUTC()).minusDays(30));
        for (Map.Entry<String, String> path : paths.entrySet()) {
            figures.add(path.getKey() + ", " + who, pages.latencies(path.getValue()), "< 500");
        }
    }
}
