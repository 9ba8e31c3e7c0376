package org.callboard.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.core.ConditionFactory;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.AppProcess;
import org.callboard.testing.CrmTest;
import org.callboard.testing.MailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * A thousand messages wait for a mail server that is away; when it is back, the process that sends them is killed in the
 * middle. All waiting is by settings of seconds that are minutes in a real house. Nobody comes after it into the house
 * without capabilities: it closes.
 */
@CrmTest
@DirtiesContext
@TestPropertySource(properties = "crm.target=api,engine,ui")
class AwayAndBackTest {

    private static final int MESSAGES = 1_000;
    private static final int RECIPIENTS = 40;
    private static final int WRITERS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String LOG = "away-and-back.log";
    private static final String[] IMPATIENT = {
        "--crm.target=communication",
        "--crm.outbox.poll=200ms",
        "--crm.outbox.lock=4s",
        "--crm.outbox.grace=2s",
        "--crm.outbox.breaker-wait=1s",
        "--crm.inbox.lock=4s",
        "--crm.inbox.idle=1s",
        "--crm.inbox.pause=1s",
        "--crm.inbox.longest-pause=2s",
        "--spring.datasource.hikari.maximum-pool-size=8"
    };

    @Autowired
    Api api;

    @Autowired
    JdbcTemplate jdbc;

    @Value("${spring.datasource.url}")
    String database;

    private final GreenMail server = MailServer.away();
    private final String word = "away" + UUID.randomUUID().toString().substring(0, 8);
    private final String house = word + "@callboard.example";
    private final List<String> incoming = List.of("one." + house, "two." + house);

    @AfterEach
    void theServerStops() {
        server.stop();
    }

    @Test
    void eachOfAThousandArrivesOnceAndMailThatComesIsSharedByTwo() throws Exception {
        try (AppProcess first = process()) {
            String mailbox = mailbox(house);
            queueAll(mailbox);
            theBreakerOpensAndPagesAnswer(first, mailbox);
            theServerComesBack();
            soon().until(() -> arrived().size() > MESSAGES / 5);
            first.kill();
        }
        assertThat(arrived()).as("killed in the middle").hasSizeLessThan(MESSAGES);
        try (AppProcess second = process("--crm.inbox.most=1")) {
            incoming.forEach(this::mailbox);
            soon().until(() -> fetched() == 1);
            try (AppProcess third = process()) {
                soon().until(() -> waiting() == 0);
                eachIsThereOnceAndInOrder();
                theBreakerHasClosedByItself(third);
                mailThatComesIsTakenOnceEvenWhenOneOfTwoIsKilled(second);
            }
        }
    }

    private AppProcess process(String... more) throws IOException {
        return AppProcess.start(
                database, LOG, Stream.of(IMPATIENT, more).flatMap(Stream::of).toArray(String[]::new));
    }

    /** As people do, several at once; of one recipient one after the other. */
    private void queueAll(String mailbox) {
        IntStream.range(0, WRITERS)
                .parallel()
                .forEach(writer -> IntStream.range(0, MESSAGES)
                        .filter(number -> number % WRITERS == writer)
                        .forEach(number -> send(mailbox, number)));
    }

    private void send(String mailbox, int number) {
        String to = "r" + number % RECIPIENTS + "." + word + "@example.com";
        Answer answer = api.as("rep1")
                .post(
                        "/api/v1/messages",
                        Map.of("mailbox", mailbox, "to", List.of(to), "subject", "Number " + number, "text", "Hello."));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    }

    private String mailbox(String address) {
        Map<String, Object> smtp = place(server.getSmtp().getServerSetup().getPort());
        Map<String, Object> imap = place(server.getImap().getServerSetup().getPort());
        Answer added = api.as("admin1")
                .post(
                        "/api/v1/mailboxes",
                        Map.of("address", address, "kind", "GROUP", "password", word, "smtp", smtp, "imap", imap));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added.at("/id");
    }

    private static Map<String, Object> place(int port) {
        return Map.of("host", "localhost", "port", port, "tls", "NONE");
    }

    private void theBreakerOpensAndPagesAnswer(AppProcess sender, String mailbox) {
        soon().until(() -> breaker().equals("OPEN"));
        assertThat(jdbc.queryForObject("select count(*) from communication.outbox", Integer.class))
                .isGreaterThanOrEqualTo(MESSAGES);
        Api admin = api.as("admin1");
        assertThat(admin.get("/actuator/health").at("/components/outbox/status"))
                .isEqualTo("DEGRADED");
        assertThat(sender.api().as("admin1").get("/actuator/prometheus").text())
                .containsPattern(
                        "crm_outbox_breaker\\{[^}]*lane=\"smtp localhost:" + smtpPort() + "\"[^}]*} (1|0\\.5)\\D");
        assertThat(admin.get("/api/v1/notifications?limit=50").text())
                .contains("Messages wait: smtp localhost:" + smtpPort() + " does not answer.");
        for (int look = 0; look < 10; look++) {
            long begin = System.nanoTime();
            Answer page = api.as("rep1").get("/api/v1/threads?size=50&mailbox=" + mailbox);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
            assertThat(page.body().at("/items")).hasSize(50);
        }
    }

    private void theServerComesBack() {
        server.start();
        incoming.forEach(address -> server.setUser(address, word));
        server.setUser(house, word);
    }

    private void eachIsThereOnceAndInOrder() throws MessagingException {
        Map<String, List<Integer>> byRecipient = new TreeMap<>();
        for (MimeMessage one : arrived()) {
            byRecipient
                    .computeIfAbsent(one.getAllRecipients()[0].toString(), who -> new ArrayList<>())
                    .add(Integer.valueOf(one.getSubject().replaceAll("\\D", "")));
        }
        assertThat(byRecipient).hasSize(RECIPIENTS);
        byRecipient.forEach((who, numbers) -> assertThat(numbers)
                .as(who)
                .hasSize(MESSAGES / RECIPIENTS)
                .doesNotHaveDuplicates()
                .isSorted());
        assertThat(jdbc.queryForObject(
                        "select count(*) from communication.message where subject like 'Number %' and state = 'SENT'"
                                + " and from_address = ?",
                        Integer.class, house))
                .isEqualTo(MESSAGES);
    }

    private void theBreakerHasClosedByItself(AppProcess sender) {
        soon().until(() -> breaker().equals("CLOSED"));
        soon().until(() -> api.as("admin1")
                .get("/actuator/health")
                .at("/components/outbox/status")
                .equals("UP"));
        assertThat(sender.api().as("admin1").get("/actuator/prometheus").text()).contains("crm_outbox_messages");
    }

    private void mailThatComesIsTakenOnceEvenWhenOneOfTwoIsKilled(AppProcess one) throws Exception {
        soon().until(() -> fetched() == incoming.size() + 1 && fetchingNodes() == 2);
        comes("Before");
        soon().until(() -> came("Before") == incoming.size());
        one.kill();
        comes("After");
        soon().until(() -> came("After") == incoming.size());
        soon().until(() -> fetched() == incoming.size() + 1 && fetchingNodes() == 1);
        assertThat(came("Before")).isEqualTo(incoming.size());
        assertThat(came("After")).isEqualTo(incoming.size());
    }

    private void comes(String subject) throws MessagingException {
        for (String address : incoming) {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
            mail.setFrom("jo." + word + "@acme.example");
            mail.setSubject(subject);
            mail.setText("How are you?");
            mail.saveChanges();
            server.getUserManager().getUserByEmail(address).deliver(mail);
        }
    }

    private int came(String subject) {
        return jdbc.queryForObject(
                "select count(*) from communication.message where direction = 'IN' and subject = ? and from_address = ?",
                Integer.class,
                subject,
                "jo." + word + "@acme.example");
    }

    /** Mailboxes of this test that some process fetches now. */
    private long fetched() {
        return fetching().filter(one -> !one.at("/node").asText("").isEmpty()).count();
    }

    private long fetchingNodes() {
        return fetching().map(one -> one.at("/node").asText("")).distinct().count();
    }

    private Stream<JsonNode> fetching() {
        JsonNode all = api.as("admin1").get("/api/v1/mailboxes/fetching").body();
        return StreamSupport.stream(all.at("/items").spliterator(), false)
                .filter(one -> one.at("/address").asText().contains(word));
    }

    /** The blind copies lie in the sender's own mailbox, and are no arrivals. */
    private List<MimeMessage> arrived() {
        return server.findReceivedMessages(user -> user.getEmail().endsWith(word + "@example.com"), one -> true)
                .toList();
    }

    private int waiting() {
        return jdbc.queryForObject(
                "select count(*) from communication.outbox where lane = ?",
                Integer.class,
                "smtp localhost:" + smtpPort());
    }

    private String breaker() {
        JsonNode standing = api.as("admin1").get("/api/v1/messages/outbox").body();
        return StreamSupport.stream(standing.at("/lanes").spliterator(), false)
                .filter(lane -> lane.at("/lane").asText().equals("smtp localhost:" + smtpPort()))
                .map(lane -> lane.at("/state").asText())
                .findFirst()
                .orElse("");
    }

    private int smtpPort() {
        return server.getSmtp().getServerSetup().getPort();
    }

    private static ConditionFactory soon() {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100));
    }
}
