package org.callboard.bench;

import java.nio.file.Path;

/**
 * What {@code ./crm bench support} measures, and how much of it.
 *
 * @param tickets open ones, each with its running process and timers
 * @param due timers that are due at once
 * @param requests of each kind
 * @param importRows tickets that come by the import's door; the others are copies of such in the database
 * @param jar the product under test
 * @param json where the figures go
 */
record SupportOptions(int tickets, int due, int requests, int importRows, Path jar, Path json) {

    static SupportOptions of(String... arguments) {
        SupportOptions options = new SupportOptions(
                100_000, 10_000, 100, 2_000, Path.of("app/boot/target/crm.jar"), Path.of("bench-support.json"));
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value.");
            }
            options = options.with(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private SupportOptions with(String name, String value) {
        return switch (name) {
            case "--tickets" -> new SupportOptions(Integer.parseInt(value), due, requests, importRows, jar, json);
            case "--due" -> new SupportOptions(tickets, Integer.parseInt(value), requests, importRows, jar, json);
            case "--requests" -> new SupportOptions(tickets, due, Integer.parseInt(value), importRows, jar, json);
            case "--import-rows" -> new SupportOptions(tickets, due, requests, Integer.parseInt(value), jar, json);
            case "--jar" -> new SupportOptions(tickets, due, requests, importRows, Path.of(value), json);
            case "--json" -> new SupportOptions(tickets, due, requests, importRows, jar, Path.of(value));
            default ->
                throw new IllegalArgumentException("Unknown option " + name
                        + ". Choose from --tickets, --due, --requests, --import-rows, --jar, --json.");
        };
    }
}
