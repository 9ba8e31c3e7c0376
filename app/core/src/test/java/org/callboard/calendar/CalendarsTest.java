package org.callboard.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Viewer;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.CalendarChanged;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.WorkingTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(CalendarHouse.class)
class CalendarsTest {

    private static final Instant MONDAY_NINE = Instant.parse("2026-03-02T09:00:00Z");

    @Autowired
    Calendars calendars;

    @Autowired
    WorkingTime time;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    People people;

    @Autowired
    KeptEditions rows;

    @Autowired
    PublicHolidays holidays;

    @Autowired
    TimerRound round;

    @Autowired
    NamedInModels models;

    @Autowired
    CalendarHouse.Turned clock;

    @Autowired
    CalendarHouse.Timers timers;

    @Autowired
    CalendarHouse.Heard heard;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void anEmptyShelf() {
        jdbc.execute("truncate calendar.recomputation, calendar.assigned, calendar.edition, calendar.calendar");
        jdbc.execute("update calendar.state set change = change + 1");
        clock.to(MONDAY_NINE);
        heard.changes.clear();
        timers.asked.clear();
        CalendarHouse.staff(people);
        anotherSecond();
    }

    @Test
    void anAdminMakesACalendarAndItCounts() {
        CalendarView made = admin(() -> calendars.add("support-eu", draft("08:00-18:00", null)));

        assertThat(made.edition().number()).isEqualTo(1);
        assertThat(made.openNow()).as("ten in Berlin").isTrue();
        assertThat(time.after("support-eu", MONDAY_NINE, Duration.ofHours(9)))
                .isEqualTo(Instant.parse("2026-03-03T08:00:00Z"));
        assertThat(heard.changes).singleElement().satisfies(change -> {
            assertThat(change.what()).isEqualTo("calendar.added");
            assertThat(change.calendars()).containsExactly("support-eu");
            assertThat(change.details()).containsKeys("hours", "zone", "title");
        });
    }

    @Test
    void otherHoursAreANewEditionAndCountFromTheirDayOn() {
        CalendarView made = admin(() -> calendars.add("office", draft("09:00-17:00", null)));

        CalendarView changed =
                admin(() -> calendars.change("office", made.version(), draft("09:00-13:00", LocalDate.of(2026, 3, 9))));

        assertThat(changed.edition().number()).isEqualTo(2);
        assertThat(calendars(() -> calendars.editions("office")))
                .extracting(line -> line.edition().number())
                .containsExactly(2, 1);
        assertThat(time.between("office", Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2026-03-07T00:00:00Z")))
                .isEqualTo(Duration.ofHours(40));
        assertThat(time.between("office", Instant.parse("2026-03-09T00:00:00Z"), Instant.parse("2026-03-14T00:00:00Z")))
                .isEqualTo(Duration.ofHours(20));
        CalendarChanged told = heard.changes.get(1);
        assertThat((Map<?, ?>) told.details().get("hours"))
                .extracting(change -> ((Map<?, ?>) change).get("to").toString())
                .asString()
                .contains("09:00-13:00");
    }

    @Test
    void anotherTitleIsNoNewEditionAndMovesNoTimer() {
        CalendarView made = admin(() -> calendars.add("office", draft("09:00-17:00", null)));
        CalendarDraft renamed = new CalendarDraft(
                "Bureau",
                made.zone(),
                null,
                made.edition().hours(),
                null,
                made.edition().days());

        CalendarView changed = admin(() -> calendars.change("office", made.version(), renamed));

        assertThat(changed.title()).isEqualTo("Bureau");
        assertThat(changed.edition().number()).isEqualTo(1);
        assertThat(heard.changes.get(1).calendars()).isEmpty();
        assertThat(admin(() -> calendars.change("office", changed.version(), renamed))
                        .version())
                .as("the same again is no change")
                .isEqualTo(changed.version());
    }

    @Test
    void whoeverSawAnOlderOneIsTold() {
        CalendarView made = admin(() -> calendars.add("office", draft("09:00-17:00", null)));
        admin(() -> calendars.change("office", made.version(), draft("09:00-16:00", null)));

        assertThatThrownBy(() -> admin(() -> calendars.change("office", made.version(), draft("09:00-15:00", null))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void saysAllThatIsWrongAtOnceAndKeepsNothing() {
        CalendarDraft wrong = new CalendarDraft(
                " ",
                "Berlin",
                LocalDate.of(1, 1, 1),
                List.of(),
                "atlantis",
                List.of(new SpecialDay(
                        "", LocalDate.of(2026, 5, 2), LocalDate.of(2026, 5, 1), false, false, null, null)));

        assertThatThrownBy(() -> admin(() -> calendars.add("No Name", wrong)))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.fields())
                                .extracting(BadInput.Field::field)
                                .containsExactlyInAnyOrder(
                                        "name",
                                        "title",
                                        "zone",
                                        "hours",
                                        "country",
                                        "days[0].title",
                                        "days[0].until",
                                        "from"));
        assertThat(admin(calendars::all)).isEmpty();
        assertThatThrownBy(() -> HoursText.read(DayOfWeek.MONDAY, "9 to 5")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> HoursText.read(DayOfWeek.MONDAY, "09:00-25:00"))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void whoeverHasNoneHasThatOfTheirTeamOrOfTheHouse() {
        admin(() -> calendars.add("house", draft("09:00-17:00", null)));
        admin(() -> calendars.add("support-eu", draft("08:00-18:00", null)));
        admin(() -> calendars.add("mornings", draft("09:00-12:00", null)));

        assertThat(time.named(null)).isEqualTo("house");
        assertThat(time.named("person:agent1")).isEqualTo("house");
        admin(() -> assign(Assigned.Kind.TEAM, "support-eu", "support-eu"));
        assertThat(time.named("person:agent1")).isEqualTo("support-eu");
        admin(() -> assign(Assigned.Kind.PERSON, "agent1", "mornings"));
        assertThat(time.named("person:agent1")).isEqualTo("mornings");
        assertThat(time.named("team:support-eu")).isEqualTo("support-eu");
        assertThat(time.named("tier:gold")).isEqualTo("house");
        admin(() -> assign(Assigned.Kind.PERSON, "agent1", null));
        assertThat(time.named("person:agent1")).isEqualTo("support-eu");
        assertThatThrownBy(() -> time.isOpen("nowhere", MONDAY_NINE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> time.isOpen("dog:rex", MONDAY_NINE)).isInstanceOf(NotFound.class);
    }

    @Test
    void anotherNodeSeesTheChangeWithinASecond() {
        CalendarView made = admin(() -> calendars.add("office", draft("09:00-17:00", null)));
        CalendarShelf otherNode = new CalendarShelf(rows, holidays, people, clock);
        Instant evening = Instant.parse("2026-03-02T17:30:00Z");
        assertThat(otherNode.isOpen("office", evening)).isFalse();

        admin(() -> calendars.change("office", made.version(), draft("09:00-20:00", LocalDate.of(2026, 3, 1))));
        anotherSecond();

        assertThat(otherNode.isOpen("office", evening)).isTrue();
    }

    @Test
    void timersFollowInTheBackgroundOnceAndGoOnWhereTheyStopped() {
        admin(() -> calendars.add("office", draft("09:00-17:00", null)));
        round.go();
        assertThat(timers.asked)
                .as("every node shall have seen the change before")
                .isEmpty();

        clock.on(3);
        round.go();

        assertThat(timers.asked).containsExactly("office", "office", "office", "office");
        assertThat(admin(() -> calendars.following("office")))
                .isEqualTo(new Calendars.Following(1_200, 600, clock.instant()));
        round.go();
        assertThat(timers.asked).hasSize(4);
        jdbc.update("update calendar.recomputation set done_at = null, last_timer = '1000'");
        round.go();
        assertThat(timers.asked).as("after a restart, two slices are left").hasSize(6);
    }

    @Test
    void readsTheDaysOfAFile() {
        String file = """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//holidays//EN
                BEGIN:VEVENT
                UID:1
                DTSTAMP:20260101T000000Z
                DTSTART;VALUE=DATE:20261225
                DTEND;VALUE=DATE:20261227
                SUMMARY:Christmas
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                DTSTAMP:20260101T000000Z
                DTSTART;VALUE=DATE:20260501
                RRULE:FREQ=YEARLY
                SUMMARY:Labour Day
                END:VEVENT
                BEGIN:VEVENT
                UID:3
                DTSTAMP:20260101T000000Z
                DTSTART;VALUE=DATE:20260525
                RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;COUNT=3
                SUMMARY:Last Monday of May
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n");

        List<SpecialDay> days = admin(() -> calendars.daysOf(stream(file)));

        assertThat(days)
                .extracting(SpecialDay::title)
                .containsExactly(
                        "Labour Day", "Last Monday of May", "Christmas", "Last Monday of May", "Last Monday of May");
        assertThat(days.get(0).yearly()).isTrue();
        assertThat(days)
                .extracting(SpecialDay::on)
                .contains(LocalDate.of(2026, 5, 25), LocalDate.of(2027, 5, 31), LocalDate.of(2028, 5, 29));
        assertThat(days.get(2).until()).isEqualTo(LocalDate.of(2026, 12, 26));
        assertThatThrownBy(() -> admin(() -> calendars.daysOf(stream("no calendar"))))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void knowsTheHolidaysOfACountryAndItsParts() {
        assertThat(holidays.of("de", 2026)).contains(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 10, 3));
        assertThat(holidays.of("de-by", 2026)).contains(LocalDate.of(2026, 6, 4));
        assertThat(holidays.of("de", 2026)).doesNotContain(LocalDate.of(2026, 6, 4));
        assertThat(holidays.knows("de-by")).isTrue();
        assertThat(holidays.knows("de-xx")).isFalse();
    }

    @Test
    void refusesAReleaseThatCountsInACalendarThatIsNotThere() {
        admin(() -> calendars.add("office", draft("09:00-17:00", null)));

        assertThat(models.problems(Map.of(
                        "bpmn/a.bpmn", bytes("${workingTime.after('office', 'PT4H')}"),
                        "bpmn/b.bpmn", bytes("${workingTime.after(subject.calendar, 'PT4H')}"),
                        "bpmn/c.bpmn", bytes("${workingTime.after('person:rep1', 'PT4H')}"))))
                .isEmpty();
        assertThat(models.problems(Map.of("bpmn/d.bpmn", bytes("${workingTime.after('offce', 'PT4H')}"))))
                .singleElement()
                .asString()
                .startsWith("bpmn/d.bpmn: counts in the calendar offce");
    }

    @Test
    void adminsChangeColleaguesLookAndNobodyElseDoesEither() {
        admin(() -> calendars.add("office", draft("09:00-17:00", null)));

        assertThat(as(CalendarHouse.AGENT, calendars::all)).hasSize(1);
        assertThatThrownBy(() -> as(CalendarHouse.AGENT, () -> calendars.add("mine", draft("09:00-10:00", null))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(CalendarHouse.AGENT, () -> assign(Assigned.Kind.PERSON, "agent1", "office")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(CalendarHouse.CUSTOMER, calendars::all)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(CalendarHouse.CUSTOMER, () -> calendars.get("office")))
                .isInstanceOf(Forbidden.class);
    }

    private Object assign(Assigned.Kind kind, String who, String calendar) {
        calendars.assign(kind, who, calendar);
        return null;
    }

    private void anotherSecond() {
        clock.on(4);
    }

    private <T> T admin(Supplier<T> work) {
        return as(CalendarHouse.ADMIN, work);
    }

    private <T> T calendars(Supplier<T> work) {
        return admin(work);
    }

    private <T> T as(Viewer viewer, Supplier<T> work) {
        return currentUser.actingFor(viewer, work);
    }

    private static CalendarDraft draft(String hours, LocalDate from) {
        List<Hours> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                week.addAll(HoursText.read(day, hours));
            }
        }
        return new CalendarDraft("Office", "Europe/Berlin", from, week, null, List.of());
    }

    private static ByteArrayInputStream stream(String file) {
        return new ByteArrayInputStream(bytes(file));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
