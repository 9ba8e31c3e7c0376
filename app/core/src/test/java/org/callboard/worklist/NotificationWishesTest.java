package org.callboard.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Noticed;
import org.callboard.kernel.Subject;
import org.callboard.worklist.NotificationWishes.Digest;
import org.callboard.worklist.NotificationWishes.Wishes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** It is noon in UTC. */
@WorklistTest
class NotificationWishesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    NotificationWishes wishes;

    @Autowired
    Notifications notifications;

    @Autowired
    Digests digests;

    @Autowired
    Cast cast;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @BeforeEach
    void nobodyWishesAnything() {
        jdbc.update("delete from worklist.notification_wish");
    }

    @Test
    void nobodyHearsOfWhatTheyMuted() {
        set("rep1", new Wishes(Set.of(NotificationKind.MENTION), true, Digest.NONE, LocalTime.of(8, 0), BERLIN));
        cast.as("rep1", () -> notifications.markAllRead());

        notice("activity.mentioned", "You were mentioned", "rep1", "rep2");
        notice("communication.reply-arrived", "Anna wrote", "rep1");

        assertThat(texts("rep1")).contains("Anna wrote").doesNotContain("You were mentioned");
        assertThat(texts("rep2")).contains("You were mentioned");
        assertThat(cast.as("rep1", () -> wishes.mine()).browser()).isTrue();
        assertThat(cast.as("rep2", () -> wishes.mine())).isEqualTo(Wishes.OF_EVERYBODY);
    }

    @Test
    void aDigestComesOnceADayWhenItIsTimeWhereThePersonIs() {
        set("rep1", daily(14)); // it is one o'clock in Berlin
        set("rep2", daily(13));
        yesterday();
        notice("lead.escalated", "Late", "rep1", "rep2");

        List<Digests.Digest> taken = take();

        assertThat(taken).extracting(Digests.Digest::username).containsExactly("rep2");
        assertThat(taken.get(0).on()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(taken.get(0).unread()).extracting(one -> one.text()).containsExactly("Late");
        assertThat(take()).isEmpty();
    }

    @Test
    void tellsNothingTwiceAndNothingThatWasRead() {
        set("rep1", daily(13));
        yesterday();
        notice("lead.escalated", "First", "rep1");
        take();
        yesterday();
        notice("lead.escalated", "Second", "rep1");

        assertThat(take().get(0).unread()).extracting(one -> one.text()).containsExactly("Second");
        yesterday();
        notice("lead.escalated", "Third", "rep1");
        cast.as("rep1", () -> notifications.markAllRead());
        assertThat(take().get(0).unread()).isEmpty();
    }

    @Test
    void ofTwoNodesOneTakesIt() throws Exception {
        set("rep1", daily(13));
        yesterday();
        CountDownLatch both = new CountDownLatch(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> taken =
                    List.of(nodes.submit(() -> takeTogether(both)), nodes.submit(() -> takeTogether(both)));
            assertThat(taken.get(0).get() + taken.get(1).get()).isEqualTo(1);
        } finally {
            nodes.shutdown();
        }
    }

    private Integer takeTogether(CountDownLatch both) {
        both.countDown();
        return transaction.execute(status -> {
            int taken = digests.take(10).size();
            try {
                both.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return taken;
        });
    }

    @Test
    void whoWantsOneFromNowOnDoesNotGetOneForWhatWas() {
        notice("lead.escalated", "Old", "rep1");
        set("rep1", daily(13));
        assertThat(take()).isEmpty();
        yesterday();
        assertThat(take().get(0).unread()).isEmpty();
    }

    @Test
    void refusesHalfAWish() {
        assertThatThrownBy(() -> set("rep1", new Wishes(null, false, null, null, null)))
                .isInstanceOf(BadInput.class);
        Set<NotificationKind> hole = new HashSet<>();
        hole.add(null);
        assertThatThrownBy(() -> set("rep1", new Wishes(hole, false, Digest.NONE, LocalTime.NOON, BERLIN)))
                .isInstanceOf(BadInput.class);
    }

    private static Wishes daily(int hour) {
        return new Wishes(Set.of(), false, Digest.DAILY, LocalTime.of(hour, 0), BERLIN);
    }

    private void set(String username, Wishes wanted) {
        cast.as(username, () -> wishes.set(wanted));
    }

    private void yesterday() {
        jdbc.update("update worklist.notification_wish set last_on = '2026-02-28'");
    }

    private List<Digests.Digest> take() {
        return transaction.execute(status -> digests.take(10));
    }

    private void notice(String what, String text, String... usernames) {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new Noticed(List.of(usernames), what, text, Subject.lead(Ids.next()))));
    }

    private List<String> texts(String username) {
        return cast.as(username, () -> notifications.newest(20)).stream()
                .map(Notifications.Notification::text)
                .toList();
    }
}
