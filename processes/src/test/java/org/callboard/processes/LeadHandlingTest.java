package org.callboard.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callboard.processes.LeadOnItsWay.captured;
import static org.callboard.processes.LeadOnItsWay.inContact;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "bpmn/lead/lead-handling.bpmn")
class LeadHandlingTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension engine = ModelEngine.walkingEveryElement();

    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");

    @BeforeEach
    void itIsMondayMorning() {
        ClockUtil.setCurrentTime(Date.from(MORNING));
    }

    @AfterEach
    void timeGoesOn() {
        ClockUtil.reset();
    }

    @Test
    void aLeadThatIsKnownIsAttachedInsteadOfWorkedTwice() {
        var lead = captured().knownAlready().worked("Task_AttachDuplicate", Map.of());

        assertThat(lead.instance())
                .isEnded()
                .hasPassed("BoundaryEvent_LeadIsKnown", "Task_AttachDuplicate", "EndEvent_LeadAttached")
                .hasNotPassed("Task_ScoreLead");
    }

    @Test
    void aHotLeadIsContactedWithinTheHour() {
        var lead = inContact("HOT");

        assertThat(lead.instance()).isWaitingAtExactly("Task_ContactLead");
        assertThat(task()).isAssignedTo("rep1").hasFormKey("lead/contact-lead");
        assertThat(task().getDueDate().toInstant()).isEqualTo(MORNING.plus(Duration.ofHours(1)));
        assertThat(task().getPriority()).isEqualTo(80);
    }

    @Test
    void aWarmLeadIsContactedWithinADay() {
        inContact("WARM");

        assertThat(task().getDueDate().toInstant()).isEqualTo(MORNING.plus(Duration.ofDays(1)));
        assertThat(task().getPriority()).isEqualTo(50);
    }

    @Test
    void aLeadThatSuitsNobodyWaitsInTheTeamsQueue() {
        captured().unknown().scored("WARM").assignedTo(null);

        assertThat(task()).isNotAssigned().hasCandidateGroup("sales-rep");
    }

    @Test
    void theOwnerIsRemindedAtHalfTimeAndTheTaskStays() {
        var lead = inContact("HOT");
        assertThat(dueIn("Timer_ContactHalfTime", lead)).isEqualTo(Duration.ofMinutes(30));

        lead.timeComesFor("Timer_ContactHalfTime").worked("Task_RemindOwner", Map.of());

        assertThat(lead.instance()).hasPassed("EndEvent_OwnerReminded").isWaitingAtExactly("Task_ContactLead");
    }

    @Test
    void anOverdueLeadIsHandedToTheManagerAndTheTaskStays() {
        var lead = inContact("WARM");
        assertThat(dueIn("Timer_ContactOverdue", lead)).isEqualTo(Duration.ofDays(1));

        lead.timeComesFor("Timer_ContactOverdue").worked("Task_EscalateToManager", Map.of());

        assertThat(lead.instance()).hasPassed("EndEvent_ManagerHasIt").isWaitingAtExactly("Task_ContactLead");
    }

    @Test
    void aLeadThatActsWhileInContactIsScoredAgainEachTime() {
        var lead = inContact("WARM");

        lead.behaves().worked("Task_RescoreLead", Map.of("grade", "HOT"));
        lead.behaves().worked("Task_RescoreLead", Map.of("grade", "HOT"));

        assertThat(lead.instance())
                .hasPassed("BoundaryEvent_LeadBehaved", "EndEvent_LeadRescored")
                .isWaitingAtExactly("Task_ContactLead");
    }

    @Test
    void qualifiedClosesTheLeadAndAnnouncesIt() {
        var lead = inContact("HOT").contacted("qualified").worked("Task_CloseQualified", Map.of());

        assertThat(lead.instance()).isEnded().hasPassed("EndEvent_LeadQualified");
    }

    @Test
    void disqualifiedClosesTheLead() {
        var lead = inContact("HOT")
                .contacted(Map.of("outcome", "disqualified", "reason", "no-budget"))
                .worked("Task_CloseDisqualified", Map.of());

        assertThat(lead.instance()).isEnded().hasPassed("EndEvent_LeadDisqualified");
    }

    @Test
    void notReachedIsTriedThreeTimesThenParked() {
        var lead = inContact("HOT").contacted("not-reached");
        assertThat(lead.instance()).hasPassed("Gateway_TriedEnough").isWaitingAtExactly("Task_ContactLead");
        assertThat(task().getDueDate().toInstant()).isEqualTo(MORNING.plus(Duration.ofHours(1)));

        lead.contacted("not-reached").contacted("not-reached").worked("Task_ParkLead", Map.of());

        assertThat(lead.instance()).isWaitingAt("Gateway_Nurture").variables().doesNotContainKey("attempts");
    }

    @Test
    void notNowWaitsForThePromisedDateAndComesBackEvenWhenCold() {
        var lead = inContact("WARM")
                .contacted(Map.of("outcome", "not-now", "followUpOn", "2026-04-20"))
                .worked("Task_ParkLead", Map.of());
        assertThat(job("Timer_FollowUpDue", lead.instance()).getDuedate().toInstant())
                .isEqualTo(LocalDate.of(2026, 4, 20)
                        .atStartOfDay(ZoneId.systemDefault())
                        .toInstant());

        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-04-20T12:00:00Z")));
        lead.timeComesFor("Timer_FollowUpDue").scored("COLD").assignedTo("rep1");

        assertThat(lead.instance())
                .isWaitingAtExactly("Task_ContactLead")
                .variables()
                .doesNotContainKey("followUpOn");
    }

    @Test
    void aColdLeadRestsForThirtyDaysAndIsScoredAgain() {
        var lead = captured().unknown().scored("COLD").worked("Task_ParkLead", Map.of());
        assertThat(lead.instance()).isWaitingAtExactly("Gateway_Nurture");
        assertThat(dueIn("Timer_FollowUpDue", lead)).isCloseTo(Duration.ofDays(30), Duration.ofHours(1));

        lead.timeComesFor("Timer_FollowUpDue").scored("COLD").worked("Task_ParkLead", Map.of());

        assertThat(lead.instance()).hasPassed("Timer_FollowUpDue").isWaitingAtExactly("Gateway_Nurture");
    }

    @Test
    void aColdLeadThatActsComesBackHot() {
        var lead = captured().unknown().scored("COLD").worked("Task_ParkLead", Map.of());

        lead.behaves().scored("HOT").assignedTo("rep2");

        assertThat(lead.instance()).hasPassed("CatchEvent_LeadBehaved").isWaitingAtExactly("Task_ContactLead");
        assertThat(task()).isAssignedTo("rep2");
    }

    @Test
    void aLeadThatActsButStaysColdBeforeThePromisedDateRestsOn() {
        var lead = inContact("WARM")
                .contacted(Map.of("outcome", "not-now", "followUpOn", "2026-04-20"))
                .worked("Task_ParkLead", Map.of());

        lead.behaves().scored("COLD").worked("Task_ParkLead", Map.of());

        assertThat(lead.instance()).isWaitingAtExactly("Gateway_Nurture").hasVariables("followUpOn");
    }

    private static Duration dueIn(String timer, LeadOnItsWay lead) {
        Instant due = job(timer, lead.instance()).getDuedate().toInstant();
        return Duration.between(MORNING, due);
    }
}
