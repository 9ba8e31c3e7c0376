package org.callboard.bench;

import java.nio.file.Path;

/**
 * What {@code ./crm bench communication} measures, and how much of it.
 *
 * @param messages that lie in the inbox already
 * @param mails that are sent
 * @param requests of each kind
 * @param jar the product under test
 * @param json where the figures go
 */
record CommunicationOptions(int messages, int mails, int requests, Path jar, Path json) {

    static CommunicationOptions of(String... arguments) {
        CommunicationOptions options = new CommunicationOptions(
                100_000, 1_000, 100, Path.of("app/boot/target/crm.jar"), Path.of("bench-communication.json"));
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value.");
            }
            options = options.with(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private CommunicationOptions with(String name, String value) {
        return switch (name) {
            case "--messages" -> new CommunicationOptions(Integer.parseInt(value), mails, requests, jar, json);
            case "--mails" -> new CommunicationOptions(messages, Integer.parseInt(value), requests, jar, json);
            case "--requests" -> new CommunicationOptions(messages, mails, Integer.parseInt(value), jar, json);
            case "--jar" -> new CommunicationOptions(messages, mails, requests, Path.of(value), json);
            case "--json" -> new CommunicationOptions(messages, mails, requests, jar, Path.of(value));
            default ->
                throw new IllegalArgumentException(
                        "Unknown option " + name + ". Choose from --messages, --mails, --requests, --jar, --json.");
        };
    }
}
