package org.callboard.bench;

import java.nio.file.Path;

/**
 * What {@code ./crm bench matching} measures, and how much of it.
 *
 * @param invented companies and people made up, beside the real ones
 * @param pairs compared for the speed
 * @param seed of the errors
 * @param data real contacts, used when they are there
 * @param show so many of the wrongly judged of each set are printed
 * @param json where the figures go
 */
record MatchOptions(int invented, int pairs, long seed, Path data, int show, Path json) {

    static MatchOptions of(String... arguments) {
        MatchOptions options = new MatchOptions(
                5_000, 200_000, 42, Path.of("../shared/data/contacts"), 0, Path.of("bench-matching.json"));
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value.");
            }
            options = options.with(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private MatchOptions with(String name, String value) {
        return switch (name) {
            case "--invented" -> new MatchOptions(Integer.parseInt(value), pairs, seed, data, show, json);
            case "--pairs" -> new MatchOptions(invented, Integer.parseInt(value), seed, data, show, json);
            case "--seed" -> new MatchOptions(invented, pairs, Long.parseLong(value), data, show, json);
            case "--data" -> new MatchOptions(invented, pairs, seed, Path.of(value), show, json);
            case "--show" -> new MatchOptions(invented, pairs, seed, data, Integer.parseInt(value), json);
            case "--json" -> new MatchOptions(invented, pairs, seed, data, show, Path.of(value));
            default ->
                throw new IllegalArgumentException("Unknown option " + name
                        + ". Choose from --invented, --pairs, --seed, --data, --show, --json.");
        };
    }
}
