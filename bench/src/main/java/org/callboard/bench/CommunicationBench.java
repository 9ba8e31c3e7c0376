package org.callboard.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code ./crm bench communication}: how fast the outbox sends beside plain SMTP, and an inbox of a hundred thousand messages. */
public final class CommunicationBench {

    private static final String CUSTOMERS = "customers.example";
    private static final String PLAIN = "plain.example";
    private static final String JSON = "application/json";
    private static final String MAILBOX = """
            {"name": "Sales", "address": "%s", "kind": "GROUP", "auth": "PASSWORD", "password": "%s",
             "smtp": {"host": "localhost", "port": %d, "tls": "NONE"},
             "imap": {"host": "localhost", "port": %d, "tls": "NONE"}}""";
    private static final String MAIL = """
            {"mailbox": "%s", "to": ["%s"], "subject": "Your question %d", "text": "%s", "sendAt": "%s"}""";

    /** Until all of them are queued: what is measured is the sending. */
    private static final int HEAD_START_SECONDS = 5;

    private static final int QUEUED_A_SECOND = 25;

    private final CommunicationOptions options;
    private final Figures figures = new Figures(System.out);

    private CommunicationBench(CommunicationOptions options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        new CommunicationBench(CommunicationOptions.of(arguments)).run();
    }

    private void run() throws Exception {
        Path log = Files.createTempFile("crm-bench", ".log");
        Path data = Files.createTempDirectory("crm-bench");
        figures.say("PostgreSQL with durable commits, and crm.jar in its own process (its log: " + log + ")");
        try (BenchDatabase database = BenchDatabase.start();
                TokenIssuer issuer = TokenIssuer.start();
                PostOffice office = PostOffice.open()) {
            database.create("crm");
            try (AppUnderTest app =
                    AppUnderTest.start(options.jar(), database.url("crm"), issuer.url(), log, "--crm.data=" + data)) {
                measure(database, app, issuer, office);
            }
        }
        figures.print();
        figures.write(options.json());
    }

    private void measure(BenchDatabase database, AppUnderTest app, TokenIssuer issuer, PostOffice office)
            throws Exception {
        Colleagues.hire(database);
        RestDoor admin = new RestDoor(app.url(), issuer.tokenFor("admin1", "admin"));
        RestDoor manager = new RestDoor(app.url(), issuer.tokenFor("manager1", "sales-manager"));
        RestDoor rep = new RestDoor(app.url(), issuer.tokenFor("rep3", "sales-rep"));
        String mailbox = admin.post(
                        "/api/v1/mailboxes",
                        JSON,
                        MAILBOX.formatted(PostOffice.HOUSE, PostOffice.PASSWORD, office.smtp(), office.imap()))
                .path("id")
                .asText();
        figures.say("filling the inbox up to " + options.messages() + " messages");
        fill(database, mailbox);
        figures.say("sending " + options.mails() + " mails");
        sends(database, manager, mailbox, office);
        figures.say("looking at the inbox");
        looks("manager", manager, mailbox);
        looks("rep", rep, mailbox);
        figures.add("app, resident", app.memory("VmRSS"), "MB", "< 900");
    }

    private void fill(BenchDatabase database, String mailbox) throws IOException, java.sql.SQLException {
        try (InputStream sql = getClass().getResourceAsStream("communication.sql")) {
            String template = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            database.run(
                    "crm",
                    template.replace("${messages}", String.valueOf(options.messages()))
                            .replace("${mailbox}", mailbox));
        }
        for (String table : new String[] {"thread", "message", "body", "recipient"}) {
            database.run("crm", "vacuum analyze communication." + table);
        }
    }

    private void sends(BenchDatabase database, RestDoor manager, String mailbox, PostOffice office) throws Exception {
        double floor = options.mails() * 1e9 / office.plainly(PLAIN, options.mails());
        Instant leaving =
                Clock.systemUTC().instant().plusSeconds(HEAD_START_SECONDS + options.mails() / QUEUED_A_SECOND);
        Latencies queued = new Latencies();
        for (int n = 0; n < options.mails(); n++) {
            long began = System.nanoTime();
            manager.post(
                    "/api/v1/messages",
                    JSON,
                    MAIL.formatted(mailbox, PostOffice.address(CUSTOMERS, n), n, PostOffice.TEXT, leaving));
            queued.add(System.nanoTime() - began);
        }
        if (office.arrived(CUSTOMERS) > 0) {
            throw new IllegalStateException("The first mails left before the last was queued; send fewer.");
        }
        double before = database.statements("crm");
        double seconds = office.await(CUSTOMERS, options.mails()) / 1e9;
        figures.add("a mail is queued", queued, "≤ 200");
        figures.add("mails sent", options.mails() / seconds, "mails/s");
        figures.add("statements per mail", (database.statements("crm") - before) / options.mails(), "");
        figures.add("floor: the same mails by plain SMTP", floor, "mails/s");
        figures.add("mails sent : floor", options.mails() / seconds / floor, "×");
        figures.add("arrived, each once", office.arrived(CUSTOMERS), "of " + options.mails());
    }

    private void looks(String who, RestDoor door, String mailbox) throws Exception {
        CustomerPages pages = new CustomerPages(door, options.requests());
        String list = "/api/v1/threads?size=50&mailbox=" + mailbox;
        JsonNode first = door.get(list + "&state=OPEN");
        Map<String, String> views = new LinkedHashMap<>();
        views.put("inbox, open", list + "&state=OPEN");
        views.put(
                "inbox, open, further down",
                list + "&state=OPEN&before=" + first.path("next").asText());
        views.put("inbox, everything", list);
        views.put("inbox, mine", "/api/v1/threads?size=50&state=OPEN&assignee=rep3");
        views.put("inbox, unread", list + "&state=OPEN&unread=true");
        views.put("inbox, found by a word", list + "&q=" + InventedLeads.word(4_711));
        views.put("inbox, counts", "/api/v1/threads/unread");
        views.put(
                "inbox, a conversation",
                "/api/v1/threads/" + first.path("items").path(0).path("id").asText());
        for (Map.Entry<String, String> view : views.entrySet()) {
            figures.add(view.getKey() + ", " + who, pages.latencies(view.getValue()), "≤ 200");
        }
    }
}
