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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.callboard.communication.CommunicationHouse;
import org.callboard.communication.Direction;
import org.callboard.communication.Inboxes;
import org.callboard.communication.Mailbox;
import org.callboard.communication.Mailbox.Kind;
import org.callboard.communication.MessageState;
import org.callboard.communication.MessageView;
import org.callboard.communication.ThreadLine;
import org.callboard.kernel.Forbidden;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mail as it comes over real IMAP, looked at as people see it. */
@InboundTest
class InboxTest extends ComingMail {

    @Autowired
    Inboxes inboxes;

    @Autowired
    FetchingRows rows;

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

    /** As when an admin saved the mailbox. */
    void restartFetching() {
        jdbc.update("update communication.mailbox set version = version + 1 where id = ?", mailbox.id());
    }

    Inboxes.Standing standing(Mailbox of) {
        return cast.as("admin1", () -> inboxes.standing()).stream()
                .filter(one -> one.mailbox().equals(of.id()))
                .findFirst()
                .orElseThrow();
    }
}
