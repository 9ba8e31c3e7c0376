package org.callboard.bench;

import java.util.ArrayList;
import java.util.List;
import org.callboard.matching.Profile;

/** {@code ./crm bench matching}: how well and how fast the matcher finds customers who come in a second time with errors. */
public final class MatchBench {

    private final MatchOptions options;
    private final Figures figures = new Figures(System.out);

    private MatchBench(MatchOptions options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        new MatchBench(MatchOptions.of(arguments)).run();
    }

    private void run() throws Exception {
        List<MatchTask> tasks = new ArrayList<>();
        KnownCustomers known = new KnownCustomers(options.data());
        List<Profile> accounts = known.accounts();
        if (accounts.isEmpty()) {
            figures.say("no contacts in " + options.data() + ": invented ones alone");
        } else {
            List<Profile> companies = new ArrayList<>(known.companies());
            List<Profile> together = new ArrayList<>(accounts);
            together.addAll(companies);
            new MatchPairs(options.show()).take(figures, "accounts and companies", together);
            tasks.add(MatchTask.again("accounts", accounts, options.seed()));
            tasks.add(MatchTask.again("companies", companies, options.seed() + 1));
            tasks.add(MatchTask.again("people", known.people(), options.seed() + 2));
            tasks.add(MatchTask.atWork("leads at companies", known.leads(), companies, options.seed() + 3));
        }
        InventedCustomers invented = new InventedCustomers(options.seed());
        List<Profile> companies = invented.companies(options.invented());
        List<Profile> people = invented.people(companies.subList(0, companies.size() / 4 + 1), options.invented());
        tasks.add(MatchTask.again("invented companies", companies, options.seed() + 4));
        tasks.add(MatchTask.again("invented people", people, options.seed() + 5));
        BoundSweep sweep = new BoundSweep();
        for (MatchTask task : tasks) {
            figures.say("looking up " + task.incoming().size() + " " + task.name());
            new MatchQuality(task, sweep, options.show()).take(figures);
        }
        sweep.take(figures);
        MatchSpeed speed = new MatchSpeed(options.pairs(), options.seed());
        speed.take(figures, "invented companies", companies);
        speed.take(figures, "invented people", people);
        figures.print();
        figures.write(options.json());
    }
}
