package org.callboard.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectContinued;
import org.callboard.kernel.SubjectMerged;
import org.callboard.kernel.SubjectUnmerged;
import org.callboard.testing.CoreHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = CoreHouse.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class AliasTest {

    private record Named(Subject subject, String what, String text, Map<String, Object> details)
            implements DomainEvent {}

    private final Subject ann = Subject.lead(Ids.next());
    private final Subject anne = Subject.lead(Ids.next());
    private final Subject anna = Subject.lead(Ids.next());

    @Autowired
    Timeline timeline;

    @Autowired
    FieldHistory history;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void findsThePastOfMergedRecordsUnderTheSurvivor() {
        named(ann, "Ann");
        named(anne, "Anne");
        named(ann, "Ann again");

        events.publishEvent(new SubjectMerged(ann, Set.of(anne.id())));

        assertThat(lines(ann)).containsExactly("Ann again", "Anne", "Ann");
        assertThat(changes(ann)).containsExactly("Ann again", "Anne", "Ann");
        assertThat(lines(anne)).containsExactly("Anne");
    }

    @Test
    void followsChainsOfMergesAndPagesThroughAllOfThem() {
        for (int n = 1; n <= 4; n++) {
            named(ann, "Ann " + n);
            named(anne, "Anne " + n);
            named(anna, "Anna " + n);
        }
        events.publishEvent(new SubjectMerged(anne, Set.of(anna.id())));
        events.publishEvent(new SubjectMerged(ann, Set.of(anne.id())));

        List<String> paged = new ArrayList<>();
        Long next = null;
        do {
            Timeline.Slice slice = slice(ann, next, 5);
            slice.items().forEach(line -> paged.add(line.text()));
            next = slice.next();
        } while (next != null);

        assertThat(paged).hasSize(12).isEqualTo(lines(ann));
        assertThat(paged.subList(0, 3)).containsExactly("Anna 4", "Anne 4", "Ann 4");
    }

    @Test
    void givesEachItsOwnPastBackWhenAMergeIsUndone() {
        named(ann, "Ann");
        named(anne, "Anne");
        named(anna, "Anna");
        events.publishEvent(new SubjectMerged(ann, Set.of(anne.id(), anna.id())));

        events.publishEvent(new SubjectUnmerged(ann, Set.of(anne.id())));

        assertThat(lines(ann)).containsExactly("Anna", "Ann");
        assertThat(lines(anne)).containsExactly("Anne");
    }

    @Test
    void remembersNothingOfAMergeThatWasRolledBack() {
        named(anne, "Anne");

        transaction.executeWithoutResult(t -> {
            events.publishEvent(new SubjectMerged(ann, Set.of(anne.id())));
            assertThat(lines(ann)).containsExactly("Anne");
            t.setRollbackOnly();
        });

        assertThat(lines(ann)).isEmpty();
    }

    @Test
    void showsThePastOfAnotherKindOnlyToThoseWhoMaySeeIt() {
        Subject ticket = new Subject("ticket", Ids.next());
        named(ticket, "Once a ticket");
        named(anne, "Anne");

        events.publishEvent(new SubjectContinued(ticket, ann));
        events.publishEvent(new SubjectMerged(ann, Set.of(anne.id())));

        assertThat(lines(ann)).containsExactly("Anne");
    }

    private void named(Subject subject, String name) {
        events.publishEvent(
                new Named(subject, "lead.changed", name, Map.of("lastName", Map.of("from", "?", "to", name))));
    }

    private List<String> lines(Subject subject) {
        return slice(subject, null, 100).items().stream()
                .map(TimelineEntry::text)
                .toList();
    }

    private Timeline.Slice slice(Subject subject, Long before, int size) {
        return currentUser.actingFor(manager(), () -> timeline.of(subject, TimelineFilter.everything(), before, size));
    }

    private List<Object> changes(Subject subject) {
        return currentUser.actingFor(manager(), () -> history.of(subject, "lastName", null, 50)).items().stream()
                .map(FieldChange::to)
                .toList();
    }

    private static Viewer manager() {
        return new Viewer("manager1", "Manager", Set.of(Role.SALES_MANAGER), Set.of());
    }
}
