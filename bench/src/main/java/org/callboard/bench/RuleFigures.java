package org.callboard.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callboard.rules.RuleBook;
import org.callboard.rules.lead.Behaviour;
import org.callboard.rules.lead.LeadFacts;

/** What the rules alone cost: scoring judged lead by lead, as the worker does. */
final class RuleFigures {

    private static final List<String> FILES = List.of("rules/drl/lead/lead-scoring.drl");
    private static final int LEADS = 20_000;
    private static final List<String> COUNTRIES = List.of("US", "DE", "JP", "BR", "FR");
    private static final List<String> TITLES = List.of("CEO", "Buyer", "Student", "VP Engineering");

    private RuleFigures() {}

    static void take(Figures figures) throws IOException {
        figures.say("judging " + LEADS + " leads by the scoring rules alone");
        long began = System.nanoTime();
        try (RuleBook book = RuleBook.compile(files())) {
            figures.add("compiling the scoring rules", (System.nanoTime() - began) / 1e6, "ms");
            long fired = judge(book);
            began = System.nanoTime();
            fired = judge(book);
            figures.add("rules per lead", (System.nanoTime() - began) / 1e3 / LEADS, "µs");
            figures.add("rules fired per lead", fired / (double) LEADS, "");
        }
    }

    private static long judge(RuleBook book) {
        long fired = 0;
        for (int n = 0; n < LEADS; n++) {
            fired += book.judge("lead/lead-scoring", facts(n)).fired().size();
        }
        return fired;
    }

    private static List<Object> facts(int n) {
        String name = InventedLeads.word(n);
        boolean free = n % 4 == 0;
        String domain = free ? "gmail.com" : name.toLowerCase(java.util.Locale.ROOT) + ".example";
        List<Object> facts = new ArrayList<>();
        facts.add(new LeadFacts(
                "Ada",
                name,
                name + "@" + domain,
                domain,
                free,
                n % 3 == 0 ? null : "+4930123456",
                name + " Ltd",
                n % 2_000,
                null,
                COUNTRIES.get(n % COUNTRIES.size()),
                TITLES.get(n % TITLES.size()),
                "web",
                null,
                null,
                "en",
                Set.of(),
                Map.of()));
        if (n % 5 == 0) {
            facts.add(new Behaviour("demo-requested", n % 30));
        }
        return facts;
    }

    private static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        for (String file : FILES) {
            try (InputStream content = RuleFigures.class.getClassLoader().getResourceAsStream(file)) {
                files.put(file, content.readAllBytes());
            }
        }
        return files;
    }
}
