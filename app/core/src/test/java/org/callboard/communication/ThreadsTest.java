package org.callboard.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.SubjectGone;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Conversations: who sees them, what belongs to them, and what people do with them. */
@MailTest
class ThreadsTest extends WrittenMail {

    @Autowired
    Threads threads;

    @Autowired
    Arrivals arrivals;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

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

    @Test
    void whatIsInSomebodysOwnMailboxIsTheirs() {
        // nobody else here gives rep3 a mailbox: theirs is the one that is taken unasked
        String own = "rep3-" + UUID.randomUUID() + "@callboard.example";
        server.setUser(own, CommunicationHouse.PASSWORD);
        Mailbox theirs = cast.as(
                "admin1",
                () -> cast.mailboxes()
                        .add(cast.draft(own, Mailbox.Kind.PERSONAL, "rep3", CommunicationHouse.PASSWORD)));
        MessageDraft draft = MessageDraft.mail(who, "Private", "x");
        UUID id = cast.as("rep3", () -> messages.send(draft));

        assertThat(cast.as("rep3", () -> messages.get(id)).mailboxId()).isEqualTo(theirs.id());
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
}
