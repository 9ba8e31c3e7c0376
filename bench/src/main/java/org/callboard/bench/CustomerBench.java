package org.callboard.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** {@code ./crm bench customers}: search, lists and the page of a person, in a house with a million records. */
public final class CustomerBench {

    private static final int SAMPLES = 500;
    private static final String OWN_FIELD = """
            {"kind":"%s","key":"%s","label":"%s","type":"%s","choices":[%s],"filtered":true}""";

    private final CustomerOptions options;
    private final Figures figures = new Figures(System.out);

    private CustomerBench(CustomerOptions options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        new CustomerBench(CustomerOptions.of(arguments)).run();
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
        RestDoor admin = new RestDoor(app.url(), issuer.tokenFor("admin1", "admin"));
        Colleagues.hire(database);
        if (options.importRows() > 0) {
            figures.say("importing " + options.importRows() + " companies");
            double seconds = CsvImport.companies(manager, options.importRows());
            figures.add("import of companies", options.importRows() / seconds, "rows/s");
        }
        for (String kind : List.of("person", "company")) {
            ownField(admin, kind, "region", "Region", "CHOICE", "\"North\",\"East\",\"South\",\"West\"");
            ownField(admin, kind, "seats", "Seats", "NUMBER", "");
        }
        awaitIndexes(admin);
        CustomerHouse house = new CustomerHouse(database);
        figures.say("filling the house with " + options.rows() + " leads, people and companies");
        house.fill(options.rows());
        figures.say("waiting until the search has read their names");
        figures.add("names read by the search", options.rows() / house.awaitWords(), "records/s");
        UUID person = house.knowMuch(options.activities());
        pages(new CustomerPages(manager, options.requests()), person);
        SearchMix mix = new SearchMix(house.some(SAMPLES));
        mix.take(figures, "manager", manager, options.requests());
        mix.take(figures, "rep", rep, options.requests());
        ratio("search, manager");
        ratio("search, rep");
        figures.add("app, resident", app.memory("VmRSS"), "MB", "< 900");
    }

    private void pages(CustomerPages pages, UUID person) throws Exception {
        figures.say("opening pages");
        figures.add("floor: one record by its key", pages.latencies("/api/v1/people/" + person), null);
        pages.person(figures, person);
        pages.lists(figures);
    }

    private void ratio(String name) {
        double floor = figures.value("floor: one record by its key, p50");
        figures.add(name + " : floor, p50", figures.value(name + ", p50") / floor, "×");
    }

    /** They are built in the background. */
    private static void awaitIndexes(RestDoor admin) throws Exception {
        while (admin.get("/api/v1/custom-fields").toString().contains("\"BUILDING\"")) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static void ownField(RestDoor admin, String kind, String key, String label, String type, String choices)
            throws Exception {
        admin.post("/api/v1/custom-fields", "application/json", OWN_FIELD.formatted(kind, key, label, type, choices));
    }
}
