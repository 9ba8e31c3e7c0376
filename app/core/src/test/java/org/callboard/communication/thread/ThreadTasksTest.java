package org.callboard.communication.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.communication.Address;
import org.callboard.communication.Cast;
import org.callboard.communication.Channel;
import org.callboard.communication.Heard;
import org.callboard.communication.MailTest;
import org.callboard.communication.MessageDraft;
import org.callboard.communication.Messages;
import org.callboard.communication.Threads;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.OpenTask;
import org.callboard.worklist.WorkToHand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A conversation and its task are always with the same person, and each timeline says so once. */
@MailTest
class ThreadTasksTest {

    private static final String GIVEN = "communication.thread-assigned";

    @Autowired
    Messages messages;

    @Autowired
    Threads threads;

    @Autowired
    ThreadTasks tasks;

    @Autowired
    ThreadFacts facts;

    @Autowired
    WorkToHand work;

    @Autowired
    Heard heard;

    @Autowired
    Cast cast;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private final Subject lead = Subject.lead(Ids.next());
    private Subject thread;

    @BeforeEach
    void aConversationOfRep1() {
        cast.mailbox("shared-" + UUID.randomUUID() + "@callboard.example");
        UUID message = cast.as("rep1", () -> messages.send(later()));
        thread = new Subject(
                Threads.TYPE, cast.as("rep1", () -> messages.get(message)).threadId());
        assertThat(assignee()).isEqualTo("rep1");
    }

    @Test
    void theTaskGoesToWhomTheConversationIsGivenTo() {
        cast.as("rep1", () -> threads.assign(thread.id(), "rep2"));

        assertThat(assignee()).isEqualTo("rep2");
        verify(work).follow(thread, "rep2");
        List.of(thread, lead)
                .forEach(subject -> assertThat(heard.told(subject, GIVEN))
                        .singleElement()
                        .satisfies(event -> assertThat(event.details())
                                .containsEntry("assignee", Map.of("from", "rep1", "to", "rep2"))));
        assertThat(facts.of(thread.id())).containsEntry("assignee", "rep2");
        cast.as("rep1", () -> threads.assign(thread.id(), "rep2"));
        assertThat(heard.told(lead, GIVEN)).as("again is no news").hasSize(1);
    }

    @Test
    void aConversationThatIsNobodysLeavesItsTaskToEverybody() {
        cast.as("rep1", () -> threads.assign(thread.id(), null));

        verify(work).follow(thread, null);
        assertThat(facts.of(thread.id())).doesNotContainKey("assignee");
    }

    @Test
    void theConversationGoesToWhoeverHasItsTask() {
        changed(task("rep2", "communication/answer-mail"));

        assertThat(assignee()).isEqualTo("rep2");
        verify(work, never()).follow(eq(thread), any());
        assertThat(heard.told(lead, GIVEN)).hasSize(1);
        assertThat(heard.told(thread, GIVEN)).as("its task's own line says so").isEmpty();

        changed(task(null, "communication/answer-mail"));
        assertThat(assignee()).as("given back").isNull();
    }

    @Test
    void whoCouldNotHaveTheTaskKeepsTheConversation() {
        transaction.executeWithoutResult(
                status -> tasks.changed(task(null, "communication/answer-mail", Set.of(Role.SUPPORT_AGENT))));
        changed(task("rep2", "lead/contact-lead"));

        assertThat(assignee()).isEqualTo("rep1");
    }

    private void changed(OpenTask task) {
        transaction.executeWithoutResult(status -> tasks.changed(task));
    }

    private OpenTask task(String assignee, String form) {
        return task(assignee, form, Set.of(Role.SALES_REP, Role.SUPPORT_AGENT));
    }

    private OpenTask task(String assignee, String form, Set<String> groups) {
        return new OpenTask(
                "t",
                "Answer mail",
                "mail-intake",
                "Task_AnswerMail",
                "i",
                thread.id().toString(),
                1,
                assignee,
                groups,
                50,
                Instant.EPOCH,
                null,
                null,
                form);
    }

    private String assignee() {
        return cast.as("rep1", () -> threads.open(thread.id(), null, 1))
                .thread()
                .assignee();
    }

    private MessageDraft later() {
        return new MessageDraft(
                Channel.EMAIL,
                null,
                List.of(Address.of("jo@example.com")),
                null,
                null,
                "Offer",
                "Hello",
                null,
                lead,
                null,
                null,
                null,
                null,
                null,
                clock.instant().plus(Duration.ofDays(1)),
                null);
    }
}
