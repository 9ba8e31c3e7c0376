package org.callboard.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectDescribed;
import org.callboard.testing.FakeEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Open steps go along with what they are about. */
@WorklistTest
class FollowingWorkTest {

    @Autowired
    WorkToHand work;

    @Autowired
    Worklist worklist;

    @Autowired
    FakeEngine engine;

    @Autowired
    Cast cast;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private final Subject subject = Subject.lead(Ids.next());

    @Test
    void goesToWhomTheSubjectIsGivenToAndBackToEverybody() {
        String task = task(Role.SALES_REP);
        String other = transaction.execute(status -> engine.opens(
                new SubjectDescribed(Subject.lead(Ids.next()), "Other", null, null, Cast.EMEA),
                "rep1",
                Set.of(Role.SALES_REP),
                null,
                null));

        assertThat(follow("rep2")).isEqualTo(1);
        assertThat(assignee(task)).isEqualTo("rep2");
        assertThat(follow("rep2")).as("theirs already").isZero();
        assertThat(follow(null)).isEqualTo(1);
        assertThat(assignee(task)).isNull();
        assertThat(assignee(other)).isEqualTo("rep1");
    }

    @Test
    void staysWhereWhoeverGotTheSubjectMayNotDoIt() {
        String task = task(Role.SALES_REP);

        assertThat(follow("agent1")).isZero();
        assertThat(assignee(task)).isEqualTo("rep1");
        assertThat(follow("manager1")).as("who leads may do what they lead").isEqualTo(1);
    }

    /** As it is within one act: the task was opened in the same transaction. */
    @Test
    void seesWhatItsOwnTransactionDid() {
        String task = transaction.execute(status -> {
            String opened = task(Role.SALES_REP);
            assertThat(work.follow(subject, "rep2")).isEqualTo(1);
            return opened;
        });

        assertThat(assignee(task)).isEqualTo("rep2");
    }

    private int follow(String username) {
        return transaction.execute(status -> work.follow(subject, username));
    }

    private String task(String group) {
        SubjectDescribed described = new SubjectDescribed(subject, "Big Corp", null, "rep1", Cast.EMEA);
        return transaction.execute(status -> {
            events.publishEvent(described);
            return engine.opens(described, "rep1", Set.of(group), null, null);
        });
    }

    private String assignee(String task) {
        return currentUser
                .actingFor(cast.viewer("admin1"), () -> worklist.get(task))
                .assignee();
    }
}
