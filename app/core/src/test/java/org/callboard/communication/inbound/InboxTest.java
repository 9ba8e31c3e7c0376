package org.callboard.communication.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
import org.callboard.communication.CommunicationHouse;
import org.callboard.communication.Direction;
import org.callboard.communication.Inboxes;
import org.callboard.communication.Mailbox;
import org.callboard.communication.Mailbox.Kind;
import org.callboard.communication.MessageDraft;
import org.callboard.communication.MessageState;
import org.callboard.communication.MessageView;
import org.callboard.communication.Messages;
import org.callboard.communication.ThreadLine;
import org.callboard.communication.ThreadQuery;
import org.callboard.communication.Threads;
import org.callboard.customer.KnownAddresses;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Processes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Mail as it comes over real IMAP, looked at as people see it. */
@InboundTest
class InboxTest {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Messages messages;

    @Autowired
    Threads threads;

    @Autowired
    Inboxes inboxes;

    @Autowired
    Processes processes;

    @Autowired
    CommunicationHouse.Acquainted acquainted;

    @Autowired
    FetchingRows rows;

    @Autowired
    GreenMail server;

    @Autowired
    CommunicationHouse.Cast cast;

    @Autowired
    JdbcTemplate jdbc;

    private final String who = "jo" + NUMBER.incrementAndGet() + "@acme.example";
    private Mailbox mailbox;

    @BeforeEach
    void aMailboxOfItsOwn() {
        if (!server.isRunning()) {
            server.start();
        }
        String address = "in" + NUMBER.incrementAndGet() + "@callboard.example";
        server.setUser(address, CommunicationHouse.PASSWORD);
        mailbox = cast.mailbox(address);
    }

    @Test
    void whatComesIsThereWithAllThatCameAlong() throws Exception {
        comes("""
                From: Jo Acme <%s>
                Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=
                Message-ID: <first-%s>
                Content-Type: multipart/mixed; boundary=b

                --b

                We need twelve.
                --b
                Content-Type: text/plain; name=list.txt
                Content-Disposition: attachment; filename=list.txt

                twelve
                --b--
                """.formatted(who, who));

        ThreadLine line = line();
        assertThat(line.subject()).isEqualTo("Grüße");
        assertThat(line.who()).isEqualTo("Jo Acme");
        assertThat(line.unread()).isTrue();
        assertThat(line.attachments()).isTrue();
        MessageView mail = newest(line);
        assertThat(mail.direction()).isEqualTo(Direction.IN);
        assertThat(mail.state()).isEqualTo(MessageState.RECEIVED);
        assertThat(mail.text()).isEqualTo("We need twelve.");
        assertThat(mail.trouble()).isNull();
        UUID file = mail.attachments().get(0).fileId();
        assertThat(cast.as("rep1", () -> messages.open(mail.id(), file))).hasContent("twelve");
        assertThat(new String(
                        cast.as("rep1", () -> messages.open(mail.id(), mail.rawFileId()))
                                .readAllBytes(),
                        StandardCharsets.US_ASCII))
                .contains("Message-ID: <first-");
        verify(processes, timeout(5_000))
                .announce(
                        eq("communication.mail-received"),
                        eq(line.id().toString()),
                        eq(Map.of("mailId", mail.id().toString())));
    }

    @Test
    void theSameMailComesOnceHoweverOftenItIsBrought() {
        String mail = "From: %s\nSubject: Twice\nMessage-ID: <twice-%s>\n\nHello\n".formatted(who, who);
        comes(mail);
        comes("Received: by another way\n" + mail);
        comes(mail.replace("Hello", "Something else"));
        comes("From: %s\nSubject: Nameless\n\nHello\n".formatted(who));

        awaitLines(3);
        jdbc.update(
                "update communication.fetching set uid_validity = 1, last_uid = 0 where mailbox_id = ?", mailbox.id());
        jdbc.update("update communication.received set uid_validity = 1 where mailbox_id = ?", mailbox.id());
        restartFetching();
        comes("From: %s\nSubject: Last\n\nHello\n".formatted(who));

        awaitLines(4);
        assertThat(lines())
                .extracting(ThreadLine::subject)
                .containsExactlyInAnyOrder("Twice", "Twice", "Nameless", "Last");
    }

    @Test
    void ourOwnCopiesAreNotMailThatComes() {
        UUID sent = send("Hello");

        awaitState(sent, MessageState.SENT);
        comes("From: %s\nSubject: After it\n\nx".formatted(who));
        awaitLines(2);
        assertThat(lines()).extracting(ThreadLine::messages).containsOnly(1);
    }

    @Test
    void anAnswerFindsItsConversationAndTellsTheMessageThatItAnswers() {
        UUID sent = send("Offer");
        awaitState(sent, MessageState.SENT);
        comes("From: %s\nSubject: whatever\nIn-Reply-To: %s\n\nToo dear.\n"
                .formatted(who, get(sent).messageId()));

        awaitState(sent, MessageState.REPLIED);
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.messages()).isEqualTo(2);
            assertThat(newest(line).trouble()).isNull();
        });
        verify(processes, never())
                .announce(
                        eq("communication.mail-received"),
                        eq(lines().get(0).id().toString()),
                        any());
    }

    @Test
    void anAnswerWithoutItsHeadersIsFoundByTheAddressItGoesTo() throws Exception {
        UUID sent = send("Offer");
        awaitState(sent, MessageState.SENT);
        String token = server.findReceivedMessages(user -> user.getEmail().equals(who), message -> true)
                .findFirst()
                .orElseThrow()
                .getReplyTo()[0]
                .toString();
        assertThat(token).contains("+t.");
        comes("From: %s\nTo: %s\nSubject: whatever\n\nToo dear.\n".formatted(who, token.toUpperCase()));

        awaitState(sent, MessageState.REPLIED);
        assertThat(lines()).singleElement().extracting(ThreadLine::messages).isEqualTo(2);
    }

    @Test
    void anAnswerWithNothingButItsSubjectIsFoundAmongWhatItsSenderGot() {
        UUID sent = send("Offer 17");
        awaitState(sent, MessageState.SENT);
        comes("From: somebody-else@acme.example\nSubject: Re: Offer 17\n\nx\n");
        comes("From: %s\nSubject: AW: Offer 17\n\nToo dear.\n".formatted(who));

        awaitState(sent, MessageState.REPLIED);
        awaitLines(2);
    }

    @Test
    void whoeverHadNoPartIsMarkedAndChangesNothing() throws Exception {
        UUID sent = send("Secret offer");
        awaitState(sent, MessageState.SENT);
        UUID thread = get(sent).threadId();
        UUID person = Ids.next();
        acquainted.people.put("eve@evil.example", new KnownAddresses.Known(person, null));
        comes("From: eve@evil.example\nSubject: Re: Secret offer\nReferences: %s\n\nHa.\n"
                .formatted(get(sent).messageId()));
        comes("From: eve@evil.example\nTo: %s\nSubject: Re: Secret offer\n\nHa.\n"
                .formatted(mailbox.address().replace("@", "+t." + "a".repeat(42) + "@")));

        awaitLines(2);
        MessageView mail = newest(lines().stream()
                .filter(line -> line.id().equals(thread))
                .findFirst()
                .orElseThrow());
        assertThat(mail.trouble()).contains("no part in this conversation");
        assertThat(get(sent).state()).isEqualTo(MessageState.SENT);
        assertThat(cast.as("rep1", () -> threads.open(thread, null, 10)).subjects())
                .as("it is not about them, so nobody sees it because they see them")
                .isEmpty();
    }

    @Test
    void aStrangersMailThatNamesAMailThatCameIsAConversationOfItsOwn() {
        comes("From: %s\nSubject: List\nMessage-ID: <public-%s>\n\nx\n".formatted(who, who));
        awaitLines(1);
        comes("From: eve@evil.example\nSubject: Re: List\nReferences: <public-%s>\n\nHa.\n".formatted(who));
        comes("From: %s\nSubject: Re: List\nReferences: <public-%s>\n\nMore.\n".formatted(who, who));

        awaitLines(2);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(lines()).extracting(ThreadLine::messages).containsExactlyInAnyOrder(1, 2));
    }

    @Test
    void whoIsKnownIsFoundOnTheirPage() {
        UUID person = Ids.next();
        UUID lead = Ids.next();
        acquainted.people.put(who, new KnownAddresses.Known(person, null));
        acquainted.leads.put(who, lead);
        comes("From: %s\nSubject: It is me\n\nx\n".formatted(who));

        awaitLines(1);
        assertThat(line().personId()).isEqualTo(person);
        assertThat(line().about()).isEqualTo(Subject.lead(lead));
    }

    @Test
    void aBounceIsToldTheMessageAndItsAddressGetsNothingMore() {
        UUID sent = send("Hello");
        awaitState(sent, MessageState.SENT);
        comes(bounce(who, "failed", "5.1.1", get(sent).messageId()));

        awaitState(sent, MessageState.BOUNCED_HARD);
        assertThat(suppressed(who)).isEqualTo(1);
        assertThat(newest(lines().get(0)).autoSubmitted()).isTrue();
    }

    @Test
    void aBounceThatPassesOrNamesOthersTakesNobodyOff() {
        UUID sent = send("Hello");
        awaitState(sent, MessageState.SENT);
        comes(bounce(who, "delayed", "4.4.1", get(sent).messageId()));
        awaitState(sent, MessageState.BOUNCED_SOFT);
        comes(bounce("victim@acme.example", "failed", "5.1.1", get(sent).messageId()));

        awaitState(sent, MessageState.BOUNCED_HARD);
        assertThat(suppressed(who)).isZero();
        assertThat(suppressed("victim@acme.example")).isZero();
    }

    @Test
    void machinesBeginNothing() {
        comes("From: %s\nSubject: Away\nAuto-Submitted: auto-replied\n\nx\n".formatted(who));
        comes("From: %s\nSubject: Loop\nX-Callboard-Message: 01234567-89ab-7def-8123-456789abcdef\n\nx\n"
                .formatted(who));

        awaitLines(2);
        lines().forEach(line -> verify(processes, never())
                .announce(eq("communication.mail-received"), eq(line.id().toString()), any()));
    }

    @Test
    void aFloodIsKeptButBeginsNothingMore() {
        for (int i = 0; i < 9; i++) {
            comes("From: %s\nSubject: Flood %d\n\nx\n".formatted(who, i));
        }

        awaitLines(9);
        long begun = lines().stream()
                .filter(line -> mockingDetails(processes).getInvocations().stream()
                        .anyMatch(call -> call.getArguments().length > 1
                                && line.id().toString().equals(call.getArgument(1))))
                .count();
        assertThat(begun).isEqualTo(InboundTest.PER_SENDER);
    }

    @Test
    void whatCannotBeReadIsKeptAsItCameAndTheNextOnesCome() {
        comes("From: %s\nContent-Type: multipart/mixed; boundary=x\n\nno parts".formatted(who));
        comes("From: %s\nSubject: The next\n\nx".formatted(who));

        awaitLines(2);
        assertThat(lines().stream().map(this::newest)).anySatisfy(mail -> {
            assertThat(mail.trouble()).contains("told apart");
            assertThat(mail.rawFileId()).isNotNull();
        });
    }

    @Test
    void anAccidentInTheMiddleLeavesNothingHalf() {
        doThrow(new IllegalStateException("killed"))
                .doReturn(0)
                .when(processes)
                .announce(eq("communication.mail-received"), anyString(), anyMap());
        comes("""
                From: %s
                Subject: Whole or not at all
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: application/pdf; name=a.pdf

                %%PDF-
                --b--
                """.formatted(who));

        awaitLines(1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from files.file where subject_id = ?", Integer.class, line().id()))
                .isEqualTo(2);
        assertThat(jdbc.queryForObject(
                        "select count(*) from communication.message where mailbox_id = ?", Integer.class, mailbox.id()))
                .isEqualTo(1);
    }

    @Test
    void aServerThatIsAwayIsSaidAndTriedAgain() {
        Mailbox wrong = cast.as(
                "admin1",
                () -> cast.mailboxes().add(cast.draft("x" + mailbox.address(), Kind.GROUP, null, "another word")));
        server.setUser("x" + mailbox.address(), CommunicationHouse.PASSWORD);
        await().atMost(SOON).until(() -> standing(wrong).trouble() != null);
        assertThat(standing(wrong).trouble()).contains("refused");
        assertThat(standing(wrong).nextTry()).isNotNull();
        assertThat(standing(mailbox).trouble()).isNull();
        assertThatThrownBy(() -> cast.as("rep1", () -> inboxes.standing())).isInstanceOf(Forbidden.class);

        Mailbox seen = cast.as("admin1", () -> cast.mailboxes().get(wrong.id()));
        cast.doing(
                "admin1",
                () -> cast.mailboxes()
                        .change(
                                seen.id(),
                                seen.version(),
                                cast.draft(seen.address(), Kind.GROUP, null, CommunicationHouse.PASSWORD)));
        await().atMost(SOON)
                .until(() ->
                        standing(wrong).trouble() == null && standing(wrong).succeededAt() != null);
    }

    @Test
    void oneNodeFetchesAMailboxAndWhoeverLostItKeepsNothing() {
        await().atMost(SOON).until(() -> standing(mailbox).node() != null);
        assertThat(rows.claim("another", Duration.ofSeconds(30), 100)).doesNotContain(mailbox.id());
        long validity = jdbc.queryForObject(
                "select coalesce(uid_validity, 0) from communication.fetching where mailbox_id = ?",
                Long.class,
                mailbox.id());
        assertThat(rows.advance(mailbox.id(), "another", validity, 1_000_000)).isFalse();
    }

    private UUID send(String subject) {
        MessageDraft draft = new MessageDraft(
                Channel.EMAIL,
                mailbox.id(),
                List.of(Address.of(who)),
                null,
                null,
                subject,
                "Hello",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return cast.as("rep1", () -> messages.send(draft));
    }

    private String bounce(String recipient, String action, String status, String messageId) {
        return """
                From: MAILER-DAEMON@mx.example
                Subject: Undelivered
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b

                Sorry.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; %s
                Action: %s
                Status: %s
                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --b--
                """.formatted(recipient, action, status, messageId);
    }

    /** Put into the mailbox's inbox as it is. */
    private void comes(String mail) {
        try {
            server.getUserManager()
                    .getUserByEmail(mailbox.address())
                    .deliver(new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(
                                    mail.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1))));
        } catch (MessagingException odd) {
            throw new IllegalStateException(odd);
        }
    }

    /** As when an admin saved the mailbox. */
    private void restartFetching() {
        jdbc.update("update communication.mailbox set version = version + 1 where id = ?", mailbox.id());
    }

    private int suppressed(String address) {
        return jdbc.queryForObject(
                "select count(*) from communication.suppression where address = ?", Integer.class, address);
    }

    private Inboxes.Standing standing(Mailbox of) {
        return cast.as("admin1", () -> inboxes.standing()).stream()
                .filter(one -> one.mailbox().equals(of.id()))
                .findFirst()
                .orElseThrow();
    }

    private void awaitLines(int count) {
        await().atMost(SOON).untilAsserted(() -> assertThat(lines()).hasSize(count));
    }

    private void awaitState(UUID message, MessageState state) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(get(message).state()).isEqualTo(state));
    }

    private ThreadLine line() {
        awaitLines(1);
        return lines().get(0);
    }

    private List<ThreadLine> lines() {
        return cast.as(
                "rep1",
                () -> threads.list(new ThreadQuery(mailbox.id(), null, null, null, null, null, null, 50))
                        .items());
    }

    /** Of those that came: a mailbox knows only the second of an arrival, which may be that of what it answers. */
    private MessageView newest(ThreadLine line) {
        return cast.as("rep1", () -> threads.open(line.id(), null, 10)).messages().stream()
                .filter(message -> message.direction() == Direction.IN)
                .findFirst()
                .orElseThrow();
    }

    private MessageView get(UUID message) {
        return cast.as("rep1", () -> messages.get(message));
    }
}
