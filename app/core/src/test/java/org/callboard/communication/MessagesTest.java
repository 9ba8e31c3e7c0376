package org.callboard.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.audit.Timeline;
import org.callboard.audit.TimelineFilter;
import org.callboard.files.Files;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectGone;
import org.callboard.kernel.engine.Processes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages as people and processes send them, looked at in the mail server. */
@MailTest
class MessagesTest {

    @Autowired
    Clock clock;

    @Autowired
    Messages messages;

    @Autowired
    Threads threads;

    @Autowired
    ProcessMail processMail;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Files files;

    @Autowired
    Timeline timeline;

    @Autowired
    Processes processes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    GreenMail server;

    @Autowired
    CommunicationHouse.Cast cast;

    private final Subject lead = Subject.lead(Ids.next());
    private final String who = "r" + UUID.randomUUID() + "@example.com";
    private Mailbox mailbox;

    @BeforeEach
    void aMailboxOfItsOwn() {
        if (!server.isRunning()) {
            server.start();
        }
        String address = "sales-" + UUID.randomUUID() + "@callboard.example";
        server.setUser(address, CommunicationHouse.PASSWORD);
        mailbox = cast.mailbox(address);
    }

    @Test
    void whatSomebodyWritesArrivesWithAllThatGoesAlong() throws Exception {
        UUID file = cast.as(
                "rep1",
                () -> files.keep(
                                lead,
                                "prices.txt",
                                new ByteArrayInputStream("10 EUR".getBytes(StandardCharsets.UTF_8)),
                                null)
                        .id());
        UUID id = send(draft("Grüße & prices", null, "<p>Hello <b>you</b></p><script>alert(1)</script>", null, file));

        MimeMessage arrived = arrived();
        assertThat(arrived.getSubject()).isEqualTo("Grüße & prices");
        assertThat(arrived.getFrom()[0].toString()).contains(mailbox.address());
        assertThat(arrived.getMessageID()).isEqualTo("<" + id + "@callboard.example>");
        assertThat(arrived.getHeader("Auto-Submitted")).isNull();
        MimeMultipart mixed = (MimeMultipart) arrived.getContent();
        MimeMultipart words = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(words.getContentType()).startsWith("multipart/alternative");
        assertThat(words.getBodyPart(0).getContent().toString()).contains("Hello you");
        assertThat(words.getBodyPart(1).getContent().toString())
                .contains("<b>you</b>")
                .doesNotContain("script");
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("prices.txt");
        assertThat(mixed.getBodyPart(1).getInputStream()).hasContent("10 EUR");
        assertThat(copies(mailbox.address()))
                .as("the blind copy that proves it")
                .isEqualTo(1);
        assertThat(arrived.getRecipients(Message.RecipientType.BCC)).isNull();
        await().atMost(Duration.ofSeconds(60)).until(() -> get(id).state() == MessageState.SENT);
        assertThat(cast.as(
                        "rep1",
                        () -> timeline.of(lead, TimelineFilter.everything(), null, 20)
                                .items()))
                .anyMatch(line -> line.what().equals("communication.message-sent")
                        && line.cause().name().equals("rep1"));
    }

    @Test
    void anAnswerStaysInItsConversation() throws Exception {
        UUID first = send(draft("Offer", "How is it?", null, null));
        arrived();
        UUID thread = get(first).threadId();
        UUID reply = transaction
                .execute(status -> arrivals.keep(reply(first, thread)))
                .orElseThrow();

        assertThat(get(first).state()).isEqualTo(MessageState.REPLIED);
        assertThat(cast.as("rep1", () -> threads.list(ThreadQuery.about(lead, 10)))
                        .items())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.unread()).isTrue();
                    assertThat(line.messages()).isEqualTo(2);
                    assertThat(line.lastDirection()).isEqualTo(Direction.IN);
                });
        assertThat(cast.as("rep1", () -> threads.unread())).containsEntry(mailbox.id(), 1);
        UUID answer = send(draft(null, "Fine", null, reply));

        await().atMost(Duration.ofSeconds(60)).until(() -> copies(who) == 2);
        MimeMessage sent = last(who);
        assertThat(sent.getSubject()).isEqualTo("Re: Offer");
        assertThat(sent.getHeader("In-Reply-To")).containsExactly("<reply-" + first + "@example.com>");
        assertThat(sent.getHeader("References")[0])
                .contains(get(first).messageId(), "<reply-" + first + "@example.com>");
        assertThat(get(answer).threadId()).isEqualTo(thread);
    }

    private Arrivals.Arrived reply(UUID first, UUID thread) {
        return new Arrivals.Arrived(
                null,
                thread,
                Channel.EMAIL,
                mailbox.id(),
                new Address(who, "Josephine", null),
                List.of(Address.of(mailbox.address())),
                List.of(),
                "Re: Offer",
                "Too dear.",
                null,
                List.of(lead),
                "<reply-" + first + "@example.com>",
                get(first).messageId(),
                List.of(get(first).messageId()),
                clock.instant(),
                null,
                false,
                null,
                List.of());
    }

    @Test
    void whatHasNotLeftIsTakenBack() {
        MessageDraft later = at(draft("Later", "x", null, null), clock.instant().plus(Duration.ofHours(1)));
        UUID id = send(later);
        assertThat(get(id).state()).isEqualTo(MessageState.QUEUED);

        cast.doing("rep1", () -> messages.cancel(id));

        assertThat(get(id).state()).isEqualTo(MessageState.CANCELLED);
        assertThatThrownBy(() -> cast.doing("rep1", () -> messages.cancel(id)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("left");
    }

    @Test
    void theSameRequestIsTheSameMessage() {
        String key = UUID.randomUUID().toString();
        MessageDraft draft = keyed(draft("Once", "x", null, null), key);
        UUID first = send(draft);

        assertThat(send(draft)).isEqualTo(first);
        assertThatThrownBy(() -> send(keyed(draft("Other", "x", null, null), key)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        MessageDraft odd = new MessageDraft(
                Channel.EMAIL,
                Ids.next(),
                List.of(Address.of("nobody"), new Address("a@example.com", "x\r\nBcc: all@example.com", null)),
                null,
                null,
                "Hello\r\nBcc: everybody@example.com",
                " ",
                null,
                null,
                Ids.next(),
                List.of(Ids.next()),
                "world domination",
                null,
                null,
                Instant.parse("2020-01-01T00:00:00Z"),
                null);

        BadInput wrong = catchThrowableOfType(BadInput.class, () -> send(odd));

        assertThat(wrong.fields())
                .extracting(BadInput.Field::field)
                .contains("to[0]", "to[1].name", "mailbox", "subject", "text", "replyTo", "files", "purpose", "sendAt");
    }

    @Test
    void whatIsInSomebodysOwnMailboxIsTheirs() {
        String own = "rep2-" + UUID.randomUUID() + "@callboard.example";
        server.setUser(own, CommunicationHouse.PASSWORD);
        Mailbox theirs = cast.as(
                "admin1",
                () -> cast.mailboxes()
                        .add(cast.draft(own, Mailbox.Kind.PERSONAL, "rep2", CommunicationHouse.PASSWORD)));
        MessageDraft draft = MessageDraft.mail(who, "Private", "x");
        UUID id = cast.as("rep2", () -> messages.send(draft));

        assertThat(cast.as("rep2", () -> messages.get(id)).mailboxId()).isEqualTo(theirs.id());
        assertThatThrownBy(() -> get(id)).isInstanceOf(NotFound.class);
        assertThat(cast.as("rep1", () -> threads.list(ThreadQuery.all(200))).items())
                .noneMatch(line -> line.subject().equals("Private"));
        assertThatThrownBy(() -> cast.as(
                        "rep1",
                        () -> threads.list(new ThreadQuery(theirs.id(), null, null, null, null, null, null, 10))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cast.as("analyst1", () -> messages.send(draft)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aStepSendsOnceAndHearsWhatBecameOfIt() throws Exception {
        StepMessage step = new StepMessage(
                "step-" + UUID.randomUUID(),
                Channel.EMAIL,
                mailbox.id(),
                List.of(Address.of(who)),
                "Welcome",
                "Hello",
                null,
                lead,
                "service",
                null,
                7);

        UUID id = processMail.send(step);

        assertThat(processMail.send(step)).isEqualTo(id);
        assertThat(arrived().getHeader("Auto-Submitted")).containsExactly("auto-generated");
        verify(processes, timeout(10_000))
                .announce(
                        eq("communication.message-delivered"),
                        eq(lead.id().toString()),
                        eq(Map.of("messageId", id.toString())),
                        anyMap());
        assertThat(copies(who)).isEqualTo(1);
        assertThat(get(id).release()).isEqualTo(7);
    }

    @Test
    void conversationsArePagedByKeyAndWorkedWith() {
        for (int i = 0; i < 5; i++) {
            send(at(draft("Talk " + i, "x", null, null), clock.instant().plus(Duration.ofHours(1))));
        }
        Threads.Slice first = cast.as("rep1", () -> threads.list(ThreadQuery.about(lead, 3)));
        ThreadQuery rest = new ThreadQuery(null, null, null, null, lead, null, first.next(), 3);

        assertThat(first.items()).hasSize(3);
        assertThat(cast.as("rep1", () -> threads.list(rest)).items()).hasSize(2).noneMatch(first.items()::contains);
        UUID thread = first.items().get(0).id();
        assertThat(cast.as("rep1", () -> threads.assign(thread, "rep2")).assignee())
                .isEqualTo("rep2");
        assertThat(cast.as("rep1", () -> threads.done(thread)).state()).isEqualTo(ThreadState.DONE);
        assertThat(cast.as("rep2", () -> threads.present(thread, true))).isEmpty();
        assertThat(cast.as("rep1", () -> threads.present(thread, false)))
                .containsExactly(new Threads.Present("rep2", true));
        assertThat(cast.as(
                                "rep1",
                                () -> threads.list(new ThreadQuery(
                                        mailbox.id(), null, ThreadState.OPEN, null, null, "talk", null, 10)))
                        .items())
                .hasSize(4);
    }

    @Test
    void whatWasWrittenAboutARemovedSubjectAloneGoesWithIt() {
        UUID id = send(at(draft("Forget me", "x", null, null), clock.instant().plus(Duration.ofHours(1))));

        transaction.executeWithoutResult(status -> events.publishEvent(new SubjectGone(lead)));

        assertThatThrownBy(() -> get(id)).isInstanceOf(NotFound.class);
    }

    private UUID send(MessageDraft draft) {
        return cast.as("rep1", () -> messages.send(draft));
    }

    private MessageView get(UUID id) {
        return cast.as("rep1", () -> messages.get(id));
    }

    private MessageDraft draft(String subject, String text, String html, UUID replyTo, UUID... along) {
        return new MessageDraft(
                Channel.EMAIL,
                mailbox.id(),
                List.of(Address.of(who)),
                null,
                null,
                subject,
                text,
                html,
                lead,
                replyTo,
                List.of(along),
                null,
                null,
                null,
                null,
                null);
    }

    private static MessageDraft at(MessageDraft draft, Instant sendAt) {
        return with(draft, sendAt, null);
    }

    private static MessageDraft keyed(MessageDraft draft, String key) {
        return with(draft, null, key);
    }

    private static MessageDraft with(MessageDraft d, Instant sendAt, String key) {
        return new MessageDraft(
                d.channel(),
                d.mailbox(),
                d.to(),
                d.cc(),
                d.bcc(),
                d.subject(),
                d.text(),
                d.html(),
                d.about(),
                d.replyTo(),
                d.files(),
                d.purpose(),
                d.template(),
                d.values(),
                sendAt,
                key);
    }

    private MimeMessage arrived() {
        await().atMost(Duration.ofSeconds(60)).until(() -> copies(who) > 0);
        return last(who);
    }

    private MimeMessage last(String address) {
        List<MimeMessage> all = of(address);
        return all.get(all.size() - 1);
    }

    private int copies(String address) {
        return of(address).size();
    }

    /** What lies in the mailbox of an address. */
    private List<MimeMessage> of(String address) {
        return server.findReceivedMessages(user -> user.getEmail().equalsIgnoreCase(address), message -> true)
                .toList();
    }
}
