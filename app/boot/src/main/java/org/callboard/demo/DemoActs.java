package org.callboard.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.Viewer;
import org.callboard.activity.Activities;
import org.callboard.activity.ActivityDraft;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.callboard.lead.Behaviours;
import org.callboard.lead.CaptureLead;
import org.callboard.lead.LeadIntake;
import org.callboard.worklist.WorkItem;
import org.callboard.worklist.WorkQuery;
import org.callboard.worklist.Worklist;
import org.springframework.stereotype.Component;

/** Acts out one step, through the doors that everybody uses and with the rights of whoever does it. */
@Component
class DemoActs {

    private final LeadIntake intake;
    private final Behaviours behaviours;
    private final Worklist worklist;
    private final Activities activities;
    private final CurrentUser currentUser;
    private final DemoCast cast;
    private final Clock clock;

    DemoActs(
            LeadIntake intake,
            Behaviours behaviours,
            Worklist worklist,
            Activities activities,
            CurrentUser currentUser,
            DemoCast cast,
            Clock clock) {
        this.intake = intake;
        this.behaviours = behaviours;
        this.worklist = worklist;
        this.activities = activities;
        this.currentUser = currentUser;
        this.cast = cast;
        this.clock = clock;
    }

    /** The lead of that name, captured now or, when the story was interrupted, before. */
    UUID capture(DemoStep step) {
        return as(by(step), () -> intake.captureOnce("demo " + step.lead(), CaptureLead.of(step.in())));
    }

    /** @return false when the process has not come to the task yet */
    boolean act(DemoStep step, UUID lead) {
        if (step.did() != null) {
            behave(step, lead);
            return true;
        }
        Optional<WorkItem> task = as(cast.find("manager1").orElseThrow(), () -> openTask(lead));
        task.ifPresent(found -> as(worker(step, found), () -> work(step, found, lead)));
        return task.isPresent();
    }

    private void behave(DemoStep step, UUID lead) {
        as(
                by(step),
                () -> behaviours.record(
                        step.did(), lead, null, clock.instant().minus(Duration.ofDays(step.daysAgo())), Map.of()));
    }

    private Optional<WorkItem> openTask(UUID lead) {
        WorkQuery open =
                new WorkQuery(WorkQuery.Scope.ALL, lead, null, null, null, null, null, null).ofKind(WorkItem.TASK);
        return worklist.find(open, PageRequest.first(1)).items().stream().findFirst();
    }

    private Boolean work(DemoStep step, WorkItem task, UUID lead) {
        write(step, Subject.lead(lead));
        if (step.comment() != null) {
            worklist.comment(task.id(), step.comment());
        }
        if (step.answers() != null) {
            worklist.complete(task.id(), answers(step));
        } else if (step.followUpInDays() != null) {
            worklist.followUp(task.id(), clock.instant().plus(Duration.ofDays(step.followUpInDays())));
        }
        return true;
    }

    /** Once, also when the story was interrupted. */
    private void write(DemoStep step, Subject about) {
        if (step.note() != null) {
            activities.add(about, ActivityDraft.note(step.note()), key(step, step.note()));
        }
        if (step.todo() != null) {
            Instant due = clock.instant().plus(Duration.ofDays(step.dueInDays()));
            ActivityDraft todo = ActivityDraft.todo(step.todo(), due, null);
            activities.add(about, todo, key(step, step.todo()));
        }
    }

    private static String key(DemoStep step, String text) {
        return "demo " + step.lead() + " " + Integer.toHexString(text.hashCode());
    }

    private Map<String, Object> answers(DemoStep step) {
        Map<String, Object> answers = new HashMap<>(step.answers());
        if (step.followUpInDays() != null) {
            LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(step.followUpInDays());
            answers.put("followUpOn", day.toString());
        }
        return answers;
    }

    private Viewer by(DemoStep step) {
        return step.as() == null ? DemoCast.WEBSITE : cast.find(step.as()).orElseThrow();
    }

    private Viewer worker(DemoStep step, WorkItem task) {
        String who = step.as() != null ? step.as() : task.assignee() != null ? task.assignee() : "manager1";
        return cast.find(who).orElseThrow();
    }

    private <T> T as(Viewer viewer, Supplier<T> act) {
        return currentUser.actingFor(viewer, act);
    }
}
