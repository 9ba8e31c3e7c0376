package org.callboard.bench;

import java.nio.file.Path;

/**
 * What to measure, and how much of it.
 *
 * @param leads through the REST door
 * @param clients posting at the same time
 * @param rows leads that pages are measured at; 0 leaves the pages out
 * @param tasks open tasks that pages are measured at
 * @param importRows rows of the CSV file; 0 leaves the import out
 * @param jar the product under test
 * @param json where the figures go
 */
record Options(int leads, int clients, long rows, long tasks, int importRows, Path jar, Path json) {

    static Options of(String... arguments) {
        Options options = new Options(
                2_000, 4, 1_000_000, 100_000, 10_000, Path.of("app/boot/target/crm.jar"), Path.of("bench-leads.json"));
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value.");
            }
            options = options.with(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--leads" -> new Options(Integer.parseInt(value), clients, rows, tasks, importRows, jar, json);
            case "--clients" -> new Options(leads, Integer.parseInt(value), rows, tasks, importRows, jar, json);
            case "--rows" -> new Options(leads, clients, Long.parseLong(value), tasks, importRows, jar, json);
            case "--tasks" -> new Options(leads, clients, rows, Long.parseLong(value), importRows, jar, json);
            case "--import-rows" -> new Options(leads, clients, rows, tasks, Integer.parseInt(value), jar, json);
            case "--jar" -> new Options(leads, clients, rows, tasks, importRows, Path.of(value), json);
            case "--json" -> new Options(leads, clients, rows, tasks, importRows, jar, Path.of(value));
            default ->
                throw new IllegalArgumentException("Unknown option " + name
                        + ". Choose from --leads, --clients, --rows, --tasks, --import-rows, --jar, --json.");
        };
    }
}
