package org.callboard.communication.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.callboard.audit.Timeline;
import org.callboard.audit.TimelineFilter;
import org.callboard.communication.Address;
import org.callboard.communication.AllowedPurposes;
import org.callboard.communication.Cast;
import org.callboard.communication.Channel;
import org.callboard.communication.CommunicationHouse;
import org.callboard.communication.Deliveries;
import org.callboard.communication.MailTest;
import org.callboard.communication.Mailbox;
import org.callboard.communication.MessageDraft;
import org.callboard.communication.MessageState;
import org.callboard.communication.MessageView;
import org.callboard.communication.Messages;
import org.callboard.communication.Visits;
import org.callboard.customer.consent.Consents;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Whether messages are opened and their links followed: where that is allowed, by people, and by nobody's own address. */
@MailTest
class VisitsTest {

    private static final String HTML =
            "<p><a href=\"https://acme.example/prices?a=1&amp;b=2\">Prices</a> <a href=\"https://acme.example/shop\">Shop</a>"
                    + " <a href=\"mailto:jo@acme.example\">Write</a></p>";
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final Pattern TOKEN = Pattern.compile("http://localhost:8080/t/([A-Za-z0-9_-]{40})");

    @Autowired
    Messages messages;

    @Autowired
    VisitBook book;

    @Autowired
    VisitRows rows;

    @Autowired
    VisitJudge judge;

    @Autowired
    FollowedAddresses addresses;

    @Autowired
    Consents consents;

    @Autowired
    Deliveries deliveries;

    @Autowired
    TrackSettings settings;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    AllowedPurposes purposes;

    @Autowired
    Timeline timeline;

    @Autowired
    GreenMail server;

    @Autowired
    Cast cast;

    @Autowired
    JdbcTemplate jdbc;

    private final Subject lead = Subject.lead(Ids.next());
    private final String who = "v" + UUID.randomUUID() + "@example.com";
    private Mailbox mailbox;

    @BeforeEach
    void aMailboxOfItsOwn() {
        if (!server.isRunning()) {
            server.start();
        }
        String address = "news-" + UUID.randomUUID() + "@callboard.example";
        server.setUser(address, CommunicationHouse.PASSWORD);
        mailbox = cast.mailbox(address);
    }

    @Test
    void linksLeadThroughTheHouseAndNeverSayWhereTo() throws Exception {
        UUID message = sent("marketing", null);

        String html = html();
        List<String> tokens =
                TOKEN.matcher(html).results().map(found -> found.group(1)).toList();
        assertThat(tokens).hasSize(3);
        assertThat(html).doesNotContain("acme.example/").contains("mailto:jo@acme.example", "/dot.gif");
        assertThat(book.follow(tokens.get(0), person())).contains(URI.create("https://acme.example/prices?a=1&b=2"));
        assertThat(book.follow(tokens.get(1), person())).contains(URI.create("https://acme.example/shop"));
        assertThat(book.follow(tokens.get(2), person()))
                .as("the picture leads nowhere")
                .isEmpty();
        assertThat(book.open(tokens.get(2), person())).isTrue();
        assertThat(book.open(tokens.get(0), person())).isFalse();
        assertThat(get(message).html()).as("as it was written").contains("https://acme.example/shop");
    }

    @Test
    void whatPeopleWriteToEachOtherIsFollowedOnlyWhenAsked() throws Exception {
        sent(null, null);
        assertThat(html()).contains("https://acme.example/shop").doesNotContain("/t/");

        sent(null, true);
        assertThat(html()).contains("/dot.gif").doesNotContain("https://acme.example/shop");

        sent("marketing", false);
        assertThat(html()).doesNotContain("/t/");
    }

    @Test
    void whoSaysNoIsNotFollowedAndAHouseMayForbidItToEverybody() throws Exception {
        purposes.no.add(who + " tracking");
        sent("marketing", true);
        assertThat(html()).doesNotContain("/t/");

        TrackSettings never = new TrackSettings(false, Set.of("marketing"), Duration.ZERO, Duration.ZERO);
        UUID message = sent(null, null);
        FollowedLinks forbidden = new FollowedLinks(never, addresses, rows, consents);
        forbidden.lay(message, List.of(Address.of(who)), "marketing", HTML, true);
        assertThat(rows.numbers(message)).isEmpty();
        rows.lay(message, List.of("https://acme.example/shop"));
        assertThat(forbidden.followed(message, HTML)).isEqualTo(HTML);
    }

    @Test
    void aPersonIsNewsOnceAndAMachineNever() throws Exception {
        UUID message = sentLongAgo();
        Instant seen = Instant.now().minusSeconds(600);
        assertThat(book.open(token(message, 0), new Visitor("Mozilla/5.0", false, false)))
                .isTrue();
        assertThat(book.open(token(message, 0), new Visitor("GoogleImageProxy", false, false)))
                .isTrue();
        assertThat(book.follow(token(message, 1), new Visitor(BROWSER, true, false)))
                .isPresent();
        assertThat(book.follow(token(message, 1), new Visitor(BROWSER, false, true)))
                .isPresent();
        rows.note(new FollowedAddresses.Place(message, 1), Instant.now().minusSeconds(3_598), null);
        judge.judge();
        assertThat(get(message).state()).isEqualTo(MessageState.SENT);
        assertThat(visits(message)).hasSize(5).allMatch(visit -> visit.settled() && visit.machine() != null);

        rows.note(new FollowedAddresses.Place(message, 0), seen, null);
        rows.note(new FollowedAddresses.Place(message, 0), seen.plusSeconds(5), null);
        rows.note(new FollowedAddresses.Place(message, 2), seen.plusSeconds(30), null);
        judge.judge();

        assertThat(get(message).state()).isEqualTo(MessageState.CLICKED);
        assertThat(get(message).states())
                .filteredOn(step -> step.state() == MessageState.OPENED || step.state() == MessageState.CLICKED)
                .extracting(MessageView.Step::state, MessageView.Step::detail)
                .containsExactly(
                        tuple(MessageState.OPENED, null), tuple(MessageState.CLICKED, "https://acme.example/shop"));
        assertThat(cast.as(
                        "rep1",
                        () -> timeline.of(lead, TimelineFilter.everything(), null, 20)
                                .items()))
                .extracting(line -> line.what())
                .contains("communication.message-opened", "communication.message-clicked");
    }

    /** Whichever node is asked, and whichever looks later: what they know stands in the database they share. */
    @Test
    void twoNodesJudgeEachVisitOnce() throws Exception {
        List<UUID> sent = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sent.add(sentLongAgo());
        }
        Instant seen = Instant.now().minusSeconds(600);
        for (UUID message : sent) {
            for (int visit = 0; visit < 60; visit++) {
                rows.note(new FollowedAddresses.Place(message, visit % 2), seen.plusSeconds(60L * (visit % 2)), null);
            }
        }
        VisitRows ofTheOther = new VisitRows(JdbcClient.create(jdbc), jdbc);
        VisitJudge other = new VisitJudge(ofTheOther, deliveries, settings, transaction, Clock.systemUTC());

        CompletableFuture<Void> first = CompletableFuture.runAsync(judge::judge);
        CompletableFuture<Void> second = CompletableFuture.runAsync(other::judge);
        CompletableFuture.allOf(first, second).get(30, TimeUnit.SECONDS);

        for (UUID message : sent) {
            assertThat(visits(message)).hasSize(60).allMatch(visit -> visit.settled() && visit.machine() == null);
            assertThat(get(message).states())
                    .extracting(MessageView.Step::state)
                    .containsOnlyOnce(MessageState.OPENED, MessageState.CLICKED);
        }
    }

    @Test
    void anotherNodeKnowsAllLinksThatAScannerCalledHere() throws Exception {
        UUID message = sentLongAgo();
        Instant seen = Instant.now().minusSeconds(600);
        VisitRows ofTheOther = new VisitRows(JdbcClient.create(jdbc), jdbc);
        rows.note(new FollowedAddresses.Place(message, 1), seen, null);
        ofTheOther.note(new FollowedAddresses.Place(message, 2), seen.plusMillis(200), null);

        new VisitJudge(ofTheOther, deliveries, settings, transaction, Clock.systemUTC()).judge();

        assertThat(visits(message)).extracting(Visits.Visit::machine).containsOnly("All links were called at once.");
    }

    @Test
    void whoCallsAllLinksAtOnceIsAMachine() throws Exception {
        UUID message = sentLongAgo();
        Instant seen = Instant.now().minusSeconds(600);
        for (int number = 0; number <= 2; number++) {
            rows.note(new FollowedAddresses.Place(message, number), seen.plusMillis(300L * number), null);
        }
        judge.judge();

        assertThat(get(message).state()).isEqualTo(MessageState.SENT);
        assertThat(visits(message)).extracting(Visits.Visit::machine).containsOnly("All links were called at once.");
    }

    @Test
    void nobodyMakesAnAddressOfTheirOwnOrLearnsWhatOthersDid() throws Exception {
        UUID message = sentLongAgo();
        String token = token(message, 1);
        String other = token.substring(0, 39) + (token.endsWith("A") ? "B" : "A");

        assertThat(book.follow(other, person())).isEmpty();
        assertThat(book.follow(token(UUID.randomUUID(), 1), person()))
                .as("signed, but gone")
                .isEmpty();
        assertThat(book.follow("?".repeat(40), person())).isEmpty();
        assertThatThrownBy(() -> cast.as("rep1", () -> book.of(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoCallsAgainAndAgainFillsNoTable() throws Exception {
        UUID message = sentLongAgo();
        for (int call = 0; call < VisitRows.MOST + 10; call++) {
            book.open(token(message, 0), person());
        }

        assertThat(visits(message)).hasSize(VisitRows.MOST);
    }

    private static Visitor person() {
        return new Visitor(BROWSER, false, false);
    }

    private String token(UUID message, int number) {
        String link = addresses.link(message, number);
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private List<Visits.Visit> visits(UUID message) {
        return cast.as("rep1", () -> book.of(message));
    }

    private UUID sentLongAgo() throws Exception {
        UUID message = sent("marketing", null);
        jdbc.update(
                "insert into communication.message_state (message_id, state, at) values (?, 'SENT', ?)",
                message,
                Timestamp.from(Instant.now().minusSeconds(3_600)));
        return message;
    }

    private UUID sent(String purpose, Boolean track) {
        MessageDraft draft = new MessageDraft(
                Channel.EMAIL,
                mailbox.id(),
                List.of(Address.of(who)),
                null,
                null,
                "Prices",
                null,
                HTML,
                lead,
                null,
                null,
                purpose,
                null,
                null,
                null,
                track,
                null);
        UUID message = cast.as("rep1", () -> messages.send(draft));
        await().atMost(Duration.ofSeconds(60)).until(() -> get(message).state() == MessageState.SENT);
        return message;
    }

    private MessageView get(UUID id) {
        return cast.as("rep1", () -> messages.get(id));
    }

    /** As it lies in the recipient's mailbox, the newest. */
    private String html() throws Exception {
        List<MimeMessage> all = server.findReceivedMessages(
                        user -> user.getEmail().equals(who), one -> true)
                .toList();
        MimeMultipart words = (MimeMultipart) all.get(all.size() - 1).getContent();
        return words.getBodyPart(1).getContent().toString();
    }
}
