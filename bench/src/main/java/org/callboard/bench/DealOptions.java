package org.callboard.bench;

import java.nio.file.Path;

/**
 * What {@code ./crm bench deals} measures, and how much of it.
 *
 * @param deals open ones, each with its running process
 * @param requests of each kind
 * @param moves of deals from one stage to the next
 * @param importRows deals that come by the import's door; the others are copies of such in the database
 * @param jar the product under test
 * @param json where the figures go
 */
record DealOptions(int deals, int requests, int moves, int importRows, Path jar, Path json) {

    static DealOptions of(String... arguments) {
        DealOptions options = new DealOptions(
                100_000, 100, 300, 2_000, Path.of("app/boot/target/crm.jar"), Path.of("bench-deals.json"));
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value.");
            }
            options = options.with(arguments[i], arguments[i + 1]);
        }
        if (options.moves() > options.importRows()) {
            throw new IllegalArgumentException("Only deals of the import are moved: at most --import-rows of them.");
        }
        return options;
    }

    private DealOptions with(String name, String value) {
        return switch (name) {
            case "--deals" -> new DealOptions(Integer.parseInt(value), requests, moves, importRows, jar, json);
            case "--requests" -> new DealOptions(deals, Integer.parseInt(value), moves, importRows, jar, json);
            case "--moves" -> new DealOptions(deals, requests, Integer.parseInt(value), importRows, jar, json);
            case "--import-rows" -> new DealOptions(deals, requests, moves, Integer.parseInt(value), jar, json);
            case "--jar" -> new DealOptions(deals, requests, moves, importRows, Path.of(value), json);
            case "--json" -> new DealOptions(deals, requests, moves, importRows, jar, Path.of(value));
            default ->
                throw new IllegalArgumentException("Unknown option " + name
                        + ". Choose from --deals, --requests, --moves, --import-rows, --jar, --json.");
        };
    }
}
