package org.callboard.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectDescribed;
import org.callboard.testing.CoreHouse;
import org.callboard.worklist.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(classes = ActivityHouse.class)
class CalendarFeedTest {

    private static final Instant TOMORROW = CoreHouse.NOON.plusSeconds(86_400);

    private final Subject lead = Subject.lead(Ids.next());

    @Autowired
    Calendar calendar;

    @Autowired
    CalendarFeed feed;

    @Autowired
    Activities activities;

    @Autowired
    People people;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void knowsLeadAndPeople() {
        jdbc.update("delete from worklist.task");
        jdbc.update("delete from activity.activity");
        people.replaceAll(List.of(person("rep1", true), person("rep2", true)));
        events.publishEvent(new SubjectDescribed(lead, "Big Corp", "HOT", "rep1", "sales-emea"));
    }

    @Test
    void showsOwnMeetingsAndWorkWithItsDays() {
        Activity meeting = meeting("rep1", "Demo", TOMORROW);
        Activity day = as(
                "rep1",
                () -> activities.add(
                        lead, ActivityDraft.todoOn("Offer", LocalDate.parse("2026-03-05"), null, null, null), null));
        Activity moment = as("rep1", () -> activities.add(lead, ActivityDraft.todo("Call", TOMORROW, null), null));
        as("rep1", () -> activities.add(lead, ActivityDraft.todo("Some day", null, null), null));

        CalendarFeed.Entries entries = feed.of(token("rep1")).orElseThrow();

        assertThat(entries.meetings()).extracting(Activity::id).containsExactly(meeting.id());
        assertThat(entries.work())
                .extracting(WorkItem::id)
                .containsExactly(moment.id().toString(), day.id().toString());
        assertThat(entries.days()).containsOnlyKeys(day.id().toString());
        assertThat(feed.of(token("rep2")).orElseThrow().work()).isEmpty();
    }

    @Test
    void showsMeetingsToThoseWhoAreMentioned() {
        Activity meeting = meeting("rep1", "Demo with @rep2", TOMORROW);

        assertThat(feed.of(token("rep2")).orElseThrow().meetings())
                .extracting(Activity::id)
                .containsExactly(meeting.id());
    }

    @Test
    void showsNothingFarAway() {
        meeting("rep1", "Last year", CoreHouse.NOON.minusSeconds(200 * 86_400L));
        meeting("rep1", "In two years", CoreHouse.NOON.plusSeconds(700 * 86_400L));

        assertThat(feed.of(token("rep1")).orElseThrow().meetings()).isEmpty();
    }

    @Test
    void keepsNoSecretThatCouldBeReadAndForgetsTheOldOne() {
        String old = token("rep1");
        String token = token("rep1");

        assertThat(feed.of(old)).isEmpty();
        assertThat(feed.of(token)).isPresent();
        assertThat(jdbc.queryForList("select encode(token_hash, 'escape') from activity.calendar", String.class))
                .noneMatch(kept -> kept.contains(token));
        as("rep1", () -> {
            calendar.revoke();
            return true;
        });
        assertThat(feed.of(token)).isEmpty();
    }

    @Test
    void closesWhenItsPersonLeft() {
        String token = token("rep1");

        people.replaceAll(List.of(person("rep1", false)));

        assertThat(feed.of(token)).isEmpty();
    }

    @Test
    void asksAnAddressThatComesTooOftenToBeQuiet() {
        for (int i = 0; i < 120; i++) {
            assertThat(feed.isTooOften("203.0.113.7")).isEmpty();
        }

        assertThat(feed.isTooOften("203.0.113.7")).isPresent();
        assertThat(feed.isTooOften("203.0.113.8")).isEmpty();
    }

    private Activity meeting(String author, String text, Instant at) {
        return as(
                author,
                () -> activities.add(
                        lead,
                        new ActivityDraft("meeting", text, at, 60, null, null, null, null, null, null, null),
                        null));
    }

    private String token(String username) {
        String path = as(username, calendar::renew);
        return path.substring("calendar/".length(), path.length() - ".ics".length());
    }

    private <T> T as(String username, Supplier<T> act) {
        return currentUser.actingFor(ActivityHouse.viewer(username), act);
    }

    private static Person person(String username, boolean enabled) {
        return new Person(
                username,
                username,
                null,
                Set.of(Role.SALES_REP),
                Set.of("sales-emea"),
                Set.of(),
                Set.of(),
                Set.of(),
                0,
                true,
                enabled);
    }
}
