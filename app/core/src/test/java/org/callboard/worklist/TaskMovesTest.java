package org.callboard.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectContinued;
import org.callboard.kernel.SubjectDescribed;
import org.callboard.kernel.SubjectMerged;
import org.callboard.kernel.SubjectUnmerged;
import org.callboard.testing.FakeEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@WorklistTest
class TaskMovesTest {

    private final SubjectDescribed ann = Cast.lead("Ann", "rep1", Cast.EMEA);
    private final SubjectDescribed anne = Cast.lead("Anne", "rep2", Cast.EMEA);
    private final SubjectDescribed anna = Cast.lead("Anna", null, Cast.EMEA);

    @Autowired
    Worklist worklist;

    @Autowired
    Cast cast;

    @Autowired
    FakeEngine engine;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void theyAreKnown() {
        events.publishEvent(ann);
        events.publishEvent(anne);
        events.publishEvent(anna);
    }

    @Test
    void movesOpenTasksToTheSurvivorWithItsTitleAndRights() {
        String task = taskOf(anne);

        merge(ann, anne);

        assertThat(about(task)).isEqualTo(ann.id());
        assertThat(item(task).subject().title()).isEqualTo("Ann");
        assertThat(item(task).subject().owner()).isEqualTo("rep1");
        assertThatThrownBy(() -> cast.as("rep2", () -> worklist.get(task))).isInstanceOf(NotFound.class);
    }

    @Test
    void takesBackWhatTheMergeBroughtEvenIfTheTaskChangedSince() {
        String brought = taskOf(anne);
        String own = taskOf(ann);
        merge(ann, anne);
        cast.as("rep1", () -> worklist.claim(brought));

        unmerge(ann, anne);

        assertThat(about(brought)).isEqualTo(anne.id());
        assertThat(item(brought).assignee()).isEqualTo("rep1");
        assertThat(item(brought).subject().title()).isEqualTo("Anne");
        assertThat(about(own)).isEqualTo(ann.id());
    }

    @Test
    void undoesMergesInAnyOrder() {
        String task = taskOf(anna);
        merge(anne, anna);
        merge(ann, anne);
        assertThat(about(task)).isEqualTo(ann.id());

        unmerge(anne, anna);
        assertThat(about(task)).isEqualTo(anna.id());

        unmerge(ann, anne);
        assertThat(about(task)).isEqualTo(anna.id());
    }

    @Test
    void goesBackOneMergeAtATime() {
        String task = taskOf(anna);
        merge(anne, anna);
        merge(ann, anne);

        unmerge(ann, anne);
        assertThat(about(task)).isEqualTo(anne.id());

        unmerge(anne, anna);
        assertThat(about(task)).isEqualTo(anna.id());
    }

    @Test
    void followsATaskWhoseProcessMovedBeforeOrAfterTheMergeIsTold() {
        String before = taskOf(anne);
        String after = taskOf(anne);

        transaction.executeWithoutResult(t -> {
            engine.moves(before, ann.id());
            merge(ann, anne);
            engine.moves(after, ann.id());
        });
        assertThat(about(before)).isEqualTo(ann.id());
        assertThat(about(after)).isEqualTo(ann.id());

        transaction.executeWithoutResult(t -> {
            engine.moves(before, anne.id());
            unmerge(ann, anne);
            engine.moves(after, anne.id());
        });
        assertThat(about(before)).isEqualTo(anne.id());
        assertThat(about(after)).isEqualTo(anne.id());

        unmerge(ann, anne);
        assertThat(about(before)).isEqualTo(anne.id());
    }

    @Test
    void goesOnWithALeadAsThePersonItBecameWhateverProcessAsks() {
        SubjectDescribed person =
                new SubjectDescribed(new Subject("person", UUID.randomUUID()), "Ann Person", null, "rep1", Cast.EMEA);
        events.publishEvent(person);
        String open = taskOf(ann);

        events.publishEvent(new SubjectContinued(ann.subject(), person.subject()));
        String later = taskOf(ann);

        assertThat(seen(open).id()).isEqualTo(person.id());
        assertThat(seen(later).id()).isEqualTo(person.id());
        assertThat(seen(later).title()).isEqualTo("Ann Person");
        assertThat(seen(later).type()).isEqualTo("person");
    }

    @Test
    void bringsATaskThatCameDuringTheMergeBackWithItsProcess() {
        merge(ann, anne);
        String task = taskOf(ann);

        transaction.executeWithoutResult(t -> {
            engine.moves(task, anne.id());
            unmerge(ann, anne);
        });

        assertThat(about(task)).isEqualTo(anne.id());
    }

    private void merge(SubjectDescribed survivor, SubjectDescribed other) {
        events.publishEvent(new SubjectMerged(lead(survivor), Set.of(other.id())));
    }

    private void unmerge(SubjectDescribed survivor, SubjectDescribed other) {
        events.publishEvent(new SubjectUnmerged(lead(survivor), Set.of(other.id())));
    }

    private static Subject lead(SubjectDescribed described) {
        return described.subject();
    }

    private String taskOf(SubjectDescribed about) {
        return transaction.execute(t -> engine.opens(about, null, Set.of("sales-rep"), null, "lead/contact-lead"));
    }

    private UUID about(String task) {
        return item(task).subject().id();
    }

    /** By an admin, who sees work about every kind of record. */
    private WorkItem.About seen(String task) {
        return cast.as("admin1", () -> worklist.get(task)).subject();
    }

    private WorkItem item(String task) {
        return cast.as("manager1", () -> worklist.get(task));
    }
}
