package org.callboard.communication.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.callboard.communication.Cast;
import org.callboard.communication.KnownOnes;
import org.callboard.communication.MailTest;
import org.callboard.communication.MessageView;
import org.callboard.communication.Messages;
import org.callboard.communication.PublishedFiles;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A step of a process that names a template. */
@MailTest
class StepTemplateTest {

    @Autowired
    SendEmailWorker worker;

    @Autowired
    Messages messages;

    @Autowired
    PublishedFiles releases;

    @Autowired
    KnownOnes knownLeads;

    @Autowired
    Cast cast;

    @Autowired
    TransactionTemplate transaction;

    private final Subject lead = Subject.lead(Ids.next());
    private int release;

    @BeforeEach
    void aLeadAndAMailbox() {
        cast.mailbox("house-" + UUID.randomUUID() + "@callboard.example");
        release = releases.publish(Map.of("templates/lead/step.yaml", """
                title: Step
                languages:
                  en:
                    subject: "{{person.firstName}}, your offer {{quoteNumber}}"
                    text: "Score {{lead.score|unknown}}"
                """));
        knownLeads.facts.put(
                lead.id(), new HashMap<>(Map.of("firstName", "Ada", "email", "ada@example.com", "title", "Ada")));
    }

    @Test
    void saysWhatItsReleaseSaysAndRemembersIt() {
        Outcome outcome = work(Map.of("template", "step", "quoteNumber", "Q-1"));

        UUID id = UUID.fromString(
                ((Outcome.Done) outcome).variables().get("messageId").toString());
        MessageView sent = cast.as("rep1", () -> messages.get(id));
        assertThat(sent.subject()).isEqualTo("Ada, your offer Q-1");
        assertThat(sent.text()).isEqualTo("Score unknown");
        assertThat(sent.template()).isEqualTo("step@0");
        assertThat(sent.release()).isEqualTo(release);
    }

    @Test
    void isRefusedWithTheNameOfWhatIsMissingAndItsTransactionGoesOn() {
        assertThat(work(Map.of("template", "step"))).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.errorCode()).isEqualTo("COMMUNICATION_NOT_SENDABLE");
            assertThat(refused.reason()).contains("quoteNumber");
        });
        assertThat(work(Map.of("mailSubject", "Hello", "mailText", "x", "to", "nobody")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("e-mail address"));
    }

    @Test
    void saysWhetherAnybodyWillHearThatItIsOpened() {
        Map<String, Object> mail = Map.of("mailSubject", "News", "mailHtml", "<p>New</p>", "waitFor", "opened");

        assertThat(followed(mail, "marketing")).isEqualTo("yes");
        assertThat(followed(mail, "service")).isEqualTo("no");
        assertThat(followed(Map.of("mailSubject", "News", "mailText", "New", "waitFor", "clicked"), "marketing"))
                .as("plain text has no links that are followed")
                .isEqualTo("no");
        assertThat(followed(Map.of("mailSubject", "News", "mailHtml", "<p>New</p>"), "marketing"))
                .as("nobody asks")
                .isNull();
    }

    private Object followed(Map<String, Object> mail, String purpose) {
        Map<String, Object> variables = new HashMap<>(mail);
        variables.put("purpose", purpose);
        return ((Outcome.Done) work(variables)).variables().get("messageFollowed");
    }

    /** As the engine works it: in a transaction of its own, which must be able to commit. */
    private Outcome work(Map<String, Object> variables) {
        return transaction.execute(status -> worker.work(new Job(
                UUID.randomUUID().toString(),
                new Topic("communication.send-email"),
                "send-message",
                "Task_SendEmail",
                "i1",
                lead.id().toString(),
                release,
                variables)));
    }
}
