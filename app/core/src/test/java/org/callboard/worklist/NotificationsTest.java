package org.callboard.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@WorklistTest
class NotificationsTest {

    private record Happened(Subject subject, String what, String text, Map<String, Object> details)
            implements DomainEvent {

        Happened(Subject subject, String what, String text) {
            this(subject, what, text, Map.of());
        }
    }

    @Autowired
    Notifications notifications;

    @Autowired
    Worklist worklist;

    @Autowired
    Cast cast;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void tellsWhoGotATaskFromSomebodyElse() {
        String task = cast.contactTask("rep1", Cast.EMEA);
        cast.as("manager1", () -> worklist.assign(task, "rep2"));

        Notifications.Notification newest =
                cast.as("rep2", () -> notifications.newest(10)).get(0);

        assertThat(newest.text()).contains("manager1").contains("Contact lead");
        assertThat(newest.taskId()).isEqualTo(task);
        assertThat(newest.read()).isFalse();
        assertThat(cast.as("rep1", () -> notifications.newest(10)))
                .extracting(Notifications.Notification::taskId)
                .doesNotContain(task);
    }

    @Test
    void remindsWhoHasTheTaskAndCallsTheManagersWhenItIsTooLate() {
        Subject lead = subjectOf(cast.contactTask("rep3", "sales-apac"));

        happens(new Happened(lead, "lead.contact-due-soon", "Contact due in half an hour"));
        happens(new Happened(lead, "lead.escalated", "Nobody contacted them in time"));

        assertThat(texts("rep3", lead)).containsExactly("Contact due in half an hour");
        assertThat(texts("manager1", lead)).containsExactly("Nobody contacted them in time");
    }

    @Test
    void countsUnreadOnesAndLetsOnlyTheirOwnerReadThem() {
        Subject lead = subjectOf(cast.contactTask("rep1", Cast.EMEA));
        cast.as("rep1", () -> notifications.markAllRead());
        happens(new Happened(lead, "lead.contact-due-soon", "Soon"));
        long id = cast.as("rep1", () -> notifications.newest(1)).get(0).id();

        assertThat(cast.as("rep1", () -> notifications.unread())).isEqualTo(1);
        assertThatThrownBy(() -> cast.as("rep2", () -> notifications.markRead(id)))
                .isInstanceOf(NotFound.class);
        cast.as("rep1", () -> notifications.markRead(id));

        assertThat(cast.as("rep1", () -> notifications.unread())).isZero();
    }

    @Test
    void tellsWhoGotALeadFromSomebodyElseOnceHoweverManyThingsFollow() {
        Subject lead = subjectOf(cast.contactTask("rep1", Cast.EMEA));
        Map<String, Object> toRep2 = Map.of("owner", Map.of("from", "rep1", "to", "rep2"));

        cast.as("manager1", () -> {
            happens(new Happened(lead, "lead.assigned", "Assigned to rep2", toRep2));
            happens(new Happened(lead, "lead.assigned", "Assigned to rep2", toRep2));
        });
        happens(new Happened(lead, "lead.assigned", "Assigned by a rule", Map.of("owner", Map.of("to", "rep1"))));

        assertThat(texts("rep2", lead)).containsExactly("manager1 gave you a lead.");
        assertThat(texts("rep1", lead)).isEmpty();
    }

    private void happens(DomainEvent event) {
        transaction.executeWithoutResult(t -> events.publishEvent(event));
    }

    private List<String> texts(String who, Subject about) {
        return cast.as(who, () -> notifications.newest(100)).stream()
                .filter(one -> about.equals(one.subject()))
                .map(Notifications.Notification::text)
                .toList();
    }

    private Subject subjectOf(String task) {
        WorkItem.About about = cast.as("admin1", () -> worklist.get(task)).subject();
        return new Subject(about.type(), about.id());
    }
}
