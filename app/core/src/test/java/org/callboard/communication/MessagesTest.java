package org.callboard.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
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
import org.callboard.kernel.Ids;
import org.callboard.kernel.engine.Processes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Messages as people and processes send them, looked at in the mail server. */
@MailTest
class MessagesTest extends WrittenMail {

    @Autowired
    ProcessMail processMail;

    @Autowired
    Files files;

    @Autowired
    Timeline timeline;

    @Autowired
    Processes processes;

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
    void whatIsTooLargeForItsProviderIsRefusedBeforeItIsQueued() {
        UUID large = cast.as(
                "rep1",
                () -> files.keep(lead, "large.bin", new ByteArrayInputStream(new byte[20_000_000]), null)
                        .id());

        BadInput wrong = catchThrowableOfType(BadInput.class, () -> send(draft("Large", "x", null, null, large)));

        assertThat(wrong.fields()).singleElement().satisfies(field -> {
            assertThat(field.field()).isEqualTo("files");
            assertThat(field.message()).contains("too large together");
        });
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
}
