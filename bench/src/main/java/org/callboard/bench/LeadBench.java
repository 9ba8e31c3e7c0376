package org.callboard.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** {@code ./crm bench leads}: a lead's way from the REST door to the open task, beside what the same machine could do at best. */
public final class LeadBench {

    private static final int ROUNDS = 3;
    private static final int WARM_UP = 6_000;

    private final Options options;
    private final Figures figures = new Figures(System.out);

    private LeadBench(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        new LeadBench(Options.of(arguments)).run();
    }

    private void run() throws Exception {
        Path log = Files.createTempFile("crm-bench", ".log");
        figures.say("PostgreSQL with durable commits, and crm.jar in its own process (its log: " + log + ")");
        try (BenchDatabase database = BenchDatabase.start();
                TokenIssuer issuer = TokenIssuer.start()) {
            database.create("crm");
            database.create("bare");
            database.run("postgres", "create extension pg_stat_statements");
            try (AppUnderTest app = AppUnderTest.start(options.jar(), database.url("crm"), issuer.url(), log)) {
                measure(database, app, new RestDoor(app.url(), issuer.tokenFor("manager1", "sales-manager")));
            }
        }
        RuleFigures.take(figures);
        figures.print();
        figures.write(options.json());
    }

    private void measure(BenchDatabase database, AppUnderTest app, RestDoor door) throws Exception {
        Colleagues.hire(database);
        Intake intake = new Intake(door, options.clients());
        figures.say("warming up with " + WARM_UP + " leads");
        intake.take(WARM_UP);
        intake.forgetWarmUp();
        leadsAgainstFloors(database, intake);
        if (options.importRows() > 0) {
            figures.say("importing " + options.importRows() + " rows");
            double rate = options.importRows() / CsvImport.run(door, options.importRows());
            figures.add("CSV import", rate, "rows/s");
            figures.add("import : bare engine", rate / figures.value("bare engine"), "×", "≥ 1.0");
        }
        figures.add("app, resident", app.memory("VmRSS"), "MB", "< 900");
        if (options.rows() > 0) {
            figures.say("filling the house with " + options.rows() + " leads and " + options.tasks() + " open tasks");
            Pages.fillHouse(database, options.rows(), options.tasks());
            figures.add("page of My work", Pages.myWork(door), "≤ 60");
            figures.add("page of leads", Pages.leads(door), "≤ 60");
            figures.add("search", Pages.search(door), "≤ 60");
        }
        figures.add("app, resident at its highest", app.memory("VmHWM"), "MB", "< 900");
    }

    private void leadsAgainstFloors(BenchDatabase database, Intake intake) throws Exception {
        int leads = options.leads() / ROUNDS;
        double app = 0;
        double bare = 0;
        double floor = 0;
        BareEngine engine = null;
        Floor rows = new Floor(database.pool("crm", "public", options.clients()), options.clients());
        rows.look();
        double statements = database.statements("crm");
        double transactions = database.transactions("crm");
        for (int round = 1; round <= ROUNDS; round++) {
            figures.say("round " + round + " of " + ROUNDS + ": " + leads
                    + " leads each through the door, the bare engine, the floor");
            app += intake.take(leads);
            if (round == 1) {
                figures.add("statements per lead", (database.statements("crm") - statements) / leads, "");
                figures.add("transactions per lead", (database.transactions("crm") - transactions) / leads, "");
                figures.add("rows per lead", rows.learn(leads), "");
                double cold = database.number("crm", "select avg((grade = 'COLD')::int) from lead.lead");
                figures.add("cold leads", cold * 100, "%");
                engine = BareEngine.start(database.pool("bare", "public", options.clients()), options.clients(), cold);
                engine.take(WARM_UP);
            }
            bare += engine.take(leads);
            floor += rows.write();
        }
        engine.close();
        double all = leads * ROUNDS;
        figures.add("leads through the door", all / app, "leads/s");
        figures.add("bare engine", all / bare, "leads/s");
        figures.add("floor, plain JDBC", all / floor, "leads/s");
        figures.add("door : bare engine", bare / app, "×", "≥ 0.6");
        figures.add("door : floor", floor / app, "×");
        figures.add("POST of a lead", intake.posts(), null);
        figures.add("until its task is open", intake.untilWaiting(), "≤ 2000");
    }
}
