package org.callboard.communication.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.communication.Address;
import org.callboard.communication.Arrivals;
import org.callboard.communication.Cast;
import org.callboard.communication.Channel;
import org.callboard.communication.MailTest;
import org.callboard.communication.Mailbox;
import org.callboard.communication.Messages;
import org.callboard.communication.ThreadQuery;
import org.callboard.communication.Threads;
import org.callboard.decision.Decided;
import org.callboard.decision.Decisions;
import org.callboard.decision.Question;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.lead.CaptureLead;
import org.callboard.lead.LeadIntake;
import org.callboard.rules.Fired;
import org.callboard.rules.communication.MailFacts;
import org.callboard.rules.communication.TreatAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the steps of mail-intake do with a mail that came. */
@MailTest
class IntakeWorkersTest {

    @Autowired
    JudgeMailWorker judge;

    @Autowired
    CaptureLeadWorker capture;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Messages messages;

    @Autowired
    Threads threads;

    @Autowired
    Decisions decisions;

    @Autowired
    LeadIntake leads;

    @Autowired
    Cast cast;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private final String who = "jo" + UUID.randomUUID() + "@acme.example";
    private Mailbox mailbox;
    private UUID mail;

    @BeforeEach
    void aMailCame() {
        Mockito.reset(decisions, leads);
        mailbox = cast.mailbox("sales+" + UUID.randomUUID() + "@callboard.example");
        mail = transaction.execute(status -> arrivals.keep(new Arrivals.Arrived(
                        null,
                        null,
                        Channel.EMAIL,
                        mailbox.id(),
                        new Address(who, "Darakjy, Josephine", null),
                        List.of(Address.of(mailbox.address())),
                        List.of(),
                        "Printers",
                        "We need TWELVE.",
                        null,
                        List.of(),
                        "<" + who + ">",
                        null,
                        List.of(),
                        clock.instant(),
                        null,
                        false,
                        null,
                        List.of()))
                .orElseThrow());
    }

    @Test
    void theRulesAreAskedAboutTheMailAsItIs() {
        ArgumentCaptor<Question> asked = ArgumentCaptor.forClass(Question.class);
        when(decisions.decide(asked.capture()))
                .thenReturn(new Decided(
                        Ids.next(),
                        clock.instant(),
                        List.of(
                                new Fired("a rule", new TreatAs("answer", "x")),
                                new Fired("another", new TreatAs("lead", "x")))));

        Outcome outcome = judge.work(job("communication.judge-mail"));

        assertThat(((Outcome.Done) outcome).variables()).containsEntry("treatAs", "lead");
        MailFacts facts = (MailFacts) asked.getValue().facts().get(0);
        assertThat(facts.mailbox()).isEqualTo("sales");
        assertThat(facts.fromDomain()).isEqualTo("acme.example");
        assertThat(facts.text()).isEqualTo("we need twelve.");
        assertThat(facts.knownPerson() || facts.openLead() || facts.goesOn()).isFalse();
        assertThat(asked.getValue().subject()).isEqualTo(new Subject(Threads.TYPE, thread()));
    }

    @Test
    void whereNoRuleFindsAnythingSomebodyAnswers() {
        when(decisions.decide(any())).thenReturn(new Decided(Ids.next(), clock.instant(), List.of()));

        assertThat(((Outcome.Done) judge.work(job("communication.judge-mail"))).variables())
                .containsEntry("treatAs", "answer");
    }

    @Test
    void whoeverWroteComesInByTheDoorOfAllLeads() {
        UUID lead = Ids.next();
        ArgumentCaptor<CaptureLead> captured = ArgumentCaptor.forClass(CaptureLead.class);
        when(leads.captureOnce(eq("mail " + mail), captured.capture())).thenReturn(lead);

        Outcome outcome = transaction.execute(status -> capture.work(job("communication.capture-lead")));

        assertThat(((Outcome.Done) outcome).variables()).containsEntry("leadId", lead.toString());
        assertThat(captured.getValue().firstName()).isEqualTo("Josephine");
        assertThat(captured.getValue().lastName()).isEqualTo("Darakjy");
        assertThat(captured.getValue().email()).isEqualTo(who);
        assertThat(captured.getValue().message()).contains("Printers", "We need TWELVE.");
        assertThat(cast.as("rep1", () -> threads.list(ThreadQuery.about(Subject.lead(lead), 10)))
                        .items())
                .hasSize(1);
    }

    @Test
    void whatTheDoorDoesNotTakeIsLeftToTheModel() {
        when(leads.captureOnce(any(), any())).thenThrow(new BadInput("email", "Is not an e-mail address."));

        Outcome outcome = capture.work(job("communication.capture-lead"));

        assertThat(((Outcome.Refused) outcome).errorCode()).isEqualTo("COMMUNICATION_NO_LEAD");
    }

    private UUID thread() {
        return cast.as("rep1", () -> messages.get(mail)).threadId();
    }

    private Job job(String topic) {
        return new Job(
                Ids.next().toString(),
                new Topic(topic),
                "mail-intake",
                "Task_X",
                "instance",
                thread().toString(),
                1,
                Map.of("mailId", mail.toString()));
    }
}
