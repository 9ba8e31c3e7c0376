package org.callboard.bench;

import java.nio.file.Path;

/**
 * What {@code ./crm bench customers} measures, and how much of it.
 *
 * @param rows leads, people and companies together
 * @param requests of each kind of page and of each kind of search
 * @param activities of the one person whose page is opened, and as many lines of their timeline
 * @param importRows rows of the CSV file of companies; 0 leaves the import out
 * @param jar the product under test
 * @param json where the figures go
 */
record CustomerOptions(int rows, int requests, int activities, int importRows, Path jar, Path json) {

    static CustomerOptions of(String... arguments) {
        CustomerOptions options = new CustomerOptions(
                1_000_000, 100, 10_000, 5_000, Path.of("app/boot/target/crm.jar"), Path.of("bench-customers.json"));
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value.");
            }
            options = options.with(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private CustomerOptions with(String name, String value) {
        return switch (name) {
            case "--rows" -> new CustomerOptions(Integer.parseInt(value), requests, activities, importRows, jar, json);
            case "--requests" -> new CustomerOptions(rows, Integer.parseInt(value), activities, importRows, jar, json);
            case "--activities" -> new CustomerOptions(rows, requests, Integer.parseInt(value), importRows, jar, json);
            case "--import-rows" -> new CustomerOptions(rows, requests, activities, Integer.parseInt(value), jar, json);
            case "--jar" -> new CustomerOptions(rows, requests, activities, importRows, Path.of(value), json);
            case "--json" -> new CustomerOptions(rows, requests, activities, importRows, jar, Path.of(value));
            default ->
                throw new IllegalArgumentException("Unknown option " + name
                        + ". Choose from --rows, --requests, --activities, --import-rows, --jar, --json.");
        };
    }
}
