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
        figures.say("doing the least by plain JDBC");
        floor(new DealFloor(database), house);
        figures.add("app, resident", app.memory("VmRSS"), "MB", "< 900");
    }

    /** Each from the first stage to the next, asking nobody; the first ones only warm up. */
    private void moves(BenchDatabase database, RestDoor door, List<String[]> deals) throws Exception {
        Map<String, String> bodies = new LinkedHashMap<>();
        Latencies offers = new Latencies();
        for (String[] deal : deals) {
            long began = System.nanoTime();
            JsonNode offer = door.get("/api/v1/deals/" + deal[0] + "/offer");
            offers.add(System.nanoTime() - began);
            bodies.put(deal[0], MOVE.formatted(deal[1], next(deal[0], offer), "{}"));
        }
        int warmUp = Math.min(WARM_UP, bodies.size() / 2);
        Latencies latencies = new Latencies();
        double before = 0;
        int moved = 0;
        for (Map.Entry<String, String> move : bodies.entrySet()) {
            if (moved == warmUp) {
                latencies.clear();
                before = database.statements("crm");
            }
            long began = System.nanoTime();
            door.post("/api/v1/deals/" + move.getKey() + "/move", "application/json", move.getValue());
            latencies.add(System.nanoTime() - began);
            moved++;
        }
        double statements = (database.statements("crm") - before) / (moved - warmUp);
        figures.add("what a deal offers to do", offers, "≤ 200");
        figures.add("move of a deal", latencies, "≤ 500");
        figures.add("statements per move", statements, "");
    }

    private static String next(String deal, JsonNode offer) {
        for (JsonNode step : offer.path("steps")) {
            if (step.path("place").asText().equals("NEXT")) {
                return step.path("stage").asText();
            }
        }
        throw new IllegalStateException("Deal " + deal + " leads nowhere.");
    }

    private void looks(String who, CustomerPages pages) throws Exception {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("board", "/api/v1/board");
        lists.put("board in lanes", "/api/v1/board?lanes=true");
        lists.put("list of deals", "/api/v1/deals?size=50&state=OPEN");
        lists.put(
                "deals of a month",
                "/api/v1/forecast/deals?bucket=" + today.toString().substring(0, 7));
        Map<String, String> sums = new LinkedHashMap<>();
        sums.put("forecast", "/api/v1/forecast");
        sums.put("forecast by owner", "/api/v1/forecast?by=owner");
        sums.put("forecast by owner in one currency", "/api/v1/forecast?by=owner&in=house");
        sums.put("funnel", "/api/v1/funnel?pipeline=deal-stages&to=" + today);
        sums.put("funnel by source", "/api/v1/funnel?pipeline=deal-stages&by=source&to=" + today);
        sums.put("changes of a month", "/api/v1/forecast/changes?from=" + today.minusDays(30));
        for (Map.Entry<String, String> list : lists.entrySet()) {
            figures.add(list.getKey() + ", " + who, pages.latencies(list.getValue()), "≤ 200");
        }
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            figures.add(sum.getKey() + ", " + who, pages.latencies(sum.getValue()), "≤ 500");
        }
    }

    private void floor(DealFloor floor, DealHouse house) throws Exception {
        figures.add("floor: the least that a move writes", floor.moves(house.some(options.moves())), null);
        figures.add("floor: the plainest sum of open deals", floor.sums(options.requests()), null);
        ratio("move of a deal", "floor: the least that a move writes");
        ratio("forecast, manager", "floor: the plainest sum of open deals");
        ratio("funnel, manager", "floor: the plainest sum of open deals");
    }

    private void ratio(String name, String floor) {
        figures.add(name + " : its floor, p50", figures.value(name + ", p50") / figures.value(floor + ", p50"), "×");
    }
}
