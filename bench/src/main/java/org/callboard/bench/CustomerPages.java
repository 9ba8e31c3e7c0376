package org.callboard.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What the page of a person and the lists of people and companies ask for. */
final class CustomerPages {

    private static final int WARM_UP = 10;

    private final RestDoor door;
    private final int requests;

    CustomerPages(RestDoor door, int requests) {
        this.door = door;
        this.requests = requests;
    }

    /** Every part of the page on its own, and all after another as the page of a slow browser would. */
    void person(Figures figures, UUID id) throws Exception {
        String person = "/api/v1/people/" + id;
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("record", person);
        parts.put("timeline", person + "/timeline?size=30");
        parts.put("timeline of one colleague", person + "/timeline?size=30&person=rep7");
        parts.put("timeline of changes", person + "/timeline?size=30&kinds=person");
        parts.put("activities", person + "/activities?size=30");
        parts.put("calls", person + "/activities?size=30&kinds=call");
        parts.put("field history", person + "/history?size=30");
        parts.put("tasks", "/api/v1/tasks?subject=" + id);
        parts.put("companies", person + "/companies");
        parts.put("consents", person + "/consents");
        parts.put("files", person + "/files");
        parts.put("duplicates", person + "/duplicates");
        for (Map.Entry<String, String> part : parts.entrySet()) {
            figures.add(
                    "person's page, " + part.getKey() + ", p95",
                    latencies(part.getValue()).percentile(95),
                    "ms");
        }
        figures.add("person's page, all of it", latencies(parts.values().toArray(String[]::new)), "< 300");
    }

    void lists(Figures figures) throws Exception {
        for (String objects : new String[] {"people", "companies"}) {
            String list = "/api/v1/" + objects + "?size=50";
            figures.add("list of " + objects + ", newest", latencies(list), "≤ 60");
            figures.add("list of " + objects + ", page 7", latencies(list + "&page=7"), "≤ 60");
            figures.add("list of " + objects + ", owner", latencies(list + "&owner=rep3"), "≤ 60");
            figures.add("list of " + objects + ", own choice", latencies(list + "&custom.region=West"), "≤ 60");
            figures.add("list of " + objects + ", own number", latencies(list + "&custom.seats=4711"), "≤ 60");
            figures.add(
                    "list of " + objects + ", own range, sorted",
                    latencies(list + "&custom.seats.from=9990&sort=-createdAt"),
                    "≤ 60");
        }
    }

    Latencies latencies(String... paths) throws Exception {
        Latencies latencies = new Latencies();
        for (int n = 0; n < WARM_UP + requests; n++) {
            long began = System.nanoTime();
            for (String path : paths) {
                door.get(path);
            }
            if (n >= WARM_UP) {
                latencies.add(System.nanoTime() - began);
            }
        }
        return latencies;
    }
}
