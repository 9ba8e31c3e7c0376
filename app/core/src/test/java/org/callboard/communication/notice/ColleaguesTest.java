package org.callboard.communication.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.communication.Address;
import org.callboard.communication.Cast;
import org.callboard.communication.Channel;
import org.callboard.communication.Heard;
import org.callboard.communication.KnownOnes;
import org.callboard.communication.MailTest;
import org.callboard.communication.MessageDraft;
import org.callboard.communication.MessageState;
import org.callboard.communication.MessageView;
import org.callboard.communication.Messages;
import org.callboard.communication.ThreadLine;
import org.callboard.communication.ThreadQuery;
import org.callboard.communication.ThreadState;
import org.callboard.communication.Threads;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages that stay in the house: from a step or a colleague to a colleague. */
@MailTest
class ColleaguesTest {

    private static final Topic TOPIC = new Topic("communication.send-in-app");

    @Autowired
    Messages messages;

    @Autowired
    Threads threads;

    @Autowired
    List<Worker> workers;

    @Autowired
    KnownOnes knownLeads;

    @Autowired
    Cast cast;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Heard heard;

    private final Subject lead = Subject.lead(Ids.next());
    private final String word = "Word" + UUID.randomUUID();

    @Test
    void aStepTellsWhoseTheSubjectIsAndTellsItOnce() {
        knownLeads.facts.put(lead.id(), Map.of("owner", "rep2"));
        Job job = job(Map.of("mailSubject", word, "mailText", "They open at nine."));

        UUID message = messageId(work(job));
        assertThat(messageId(work(job))).isEqualTo(message);

        awaitSent("rep2", message);
        assertThat(heard.notices("communication.colleague-told", word))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.usernames()).containsExactly("rep2");
                    assertThat(notice.text()).isEqualTo(word + ". They open at nine.");
                    assertThat(notice.subject()).isEqualTo(lead);
                });
        assertThat(line("rep2", message).state()).as("nobody has to answer").isEqualTo(ThreadState.DONE);
    }

    @Test
    void aStepThatNamesNobodyIsRefusedWithWhatIsMissing() {
        Outcome outcome = work(job(Map.of("mailText", word)));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, no -> {
            assertThat(no.errorCode()).isEqualTo("COMMUNICATION_NOT_SENDABLE");
            assertThat(no.reason()).contains("name the colleague");
        });
        assertThat(work(job(Map.of("to", "nobody9", "mailText", word)))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void colleaguesWriteToEachOtherAndNobodyElseReadsIt() {
        UUID question = cast.as("rep1", () -> messages.send(to("rep2", word, null)));
        awaitSent("rep2", question);

        assertThat(heard.notices("communication.colleague-told", word))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.text()).startsWith("The rep1: ");
                    assertThat(notice.subject().type()).isEqualTo(Threads.TYPE);
                });
        assertThat(line("rep2", question).unread()).isTrue();
        assertThatThrownBy(() -> get("admin1", question)).isInstanceOf(NotFound.class);

        UUID answer = cast.as("rep2", () -> messages.send(to(null, "Nine.", question)));
        awaitSent("rep1", answer);
        assertThat(get("rep1", answer).to()).extracting(Address::address).containsExactly("rep1");
        assertThat(get("rep1", answer).threadId())
                .isEqualTo(get("rep2", question).threadId());
        assertThat(line("rep1", answer).assignee())
                .as("it lies before whose turn it is")
                .isEqualTo("rep1");
    }

    @Test
    void whoIsNoColleagueCannotBeWrittenTo() {
        assertThatThrownBy(() -> cast.as("rep1", () -> messages.send(to("nobody9", word, null))))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        wrong -> assertThat(wrong.fields())
                                .extracting(BadInput.Field::field)
                                .containsExactly("to[0]"));
    }

    private MessageDraft to(String username, String text, UUID replyTo) {
        return new MessageDraft(
                Channel.IN_APP,
                null,
                username == null ? List.of() : List.of(Address.of(username)),
                null,
                null,
                null,
                text,
                null,
                null,
                replyTo,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Job job(Map<String, Object> variables) {
        return new Job(
                "step-" + word,
                TOPIC,
                "send-message",
                "Task_TellColleague",
                "i",
                lead.id().toString(),
                1,
                variables);
    }

    private Outcome work(Job job) {
        Worker worker = workers.stream()
                .filter(one -> one.topic().equals(TOPIC))
                .findFirst()
                .orElseThrow();
        return transaction.execute(status -> worker.work(job));
    }

    private static UUID messageId(Outcome outcome) {
        return UUID.fromString(
                ((Outcome.Done) outcome).variables().get("messageId").toString());
    }

    private void awaitSent(String username, UUID message) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get(username, message).state() == MessageState.SENT);
    }

    private MessageView get(String username, UUID message) {
        return cast.as(username, () -> messages.get(message));
    }

    private ThreadLine line(String username, UUID message) {
        UUID thread = get(username, message).threadId();
        return cast
                .as(username, () -> threads.list(new ThreadQuery(null, username, null, null, null, null, null, 200)))
                .items()
                .stream()
                .filter(line -> line.id().equals(thread))
                .findFirst()
                .orElseThrow();
    }
}
