package org.callboard.calendar.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.callboard.kernel.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working time, counted by hand on paper calendars. */
class OpenHoursTest {

    @ParameterizedTest(name = "{4}: {2} from {1} is {3} ({0})")
    @CsvSource(delimiter = '|', textBlock = """
            office   | 2026-03-02T09:00+01:00    | PT0S    | 2026-03-02T09:00+01:00    | no time is now
            office   | 2026-03-07T12:00+01:00    | PT0S    | 2026-03-07T12:00+01:00    | no time is now, also on a Saturday
            office   | 2026-03-02T09:00+01:00    | PT1H    | 2026-03-02T10:00+01:00    | an hour in the morning
            office   | 2026-03-02T09:00+01:00    | PT8H    | 2026-03-02T17:00+01:00    | a whole day ends when it closes
            office   | 2026-03-02T09:00+01:00    | PT8H1S  | 2026-03-03T09:00:01+01:00 | a second more is tomorrow
            office   | 2026-03-02T16:59:59+01:00 | PT2S    | 2026-03-03T09:00:01+01:00 | a second today, a second tomorrow
            office   | 2026-03-02T17:00+01:00    | PT1H    | 2026-03-03T10:00+01:00    | begun when it closes
            office   | 2026-03-02T08:00+01:00    | PT1H    | 2026-03-02T10:00+01:00    | begun before it opens
            office   | 2026-03-06T16:00+01:00    | PT2H    | 2026-03-09T10:00+01:00    | over a weekend
            office   | 2026-03-07T12:00+01:00    | PT4H    | 2026-03-09T13:00+01:00    | begun on a Saturday
            office   | 2026-03-08T23:59:59+01:00 | PT1S    | 2026-03-09T09:00:01+01:00 | begun a second before Monday
            office   | 2026-03-02T09:00+01:00    | PT40H   | 2026-03-06T17:00+01:00    | a whole week
            office   | 2026-03-02T09:00+01:00    | PT40H1S | 2026-03-09T09:00:01+01:00 | a week and a second
            office   | 2026-03-27T16:00+01:00    | PT2H    | 2026-03-30T10:00+02:00    | over the weekend when summer time begins
            office   | 2026-10-23T16:00+02:00    | PT2H    | 2026-10-26T10:00+01:00    | over the weekend when it ends
            office   | 2026-12-24T09:00+01:00    | PT3H    | 2026-12-24T12:00+01:00    | half a day, all of it
            office   | 2026-12-24T09:00+01:00    | PT4H    | 2026-12-28T10:00+01:00    | half a day, two holidays, a Sunday
            office   | 2026-12-24T13:00+01:00    | PT1H    | 2026-12-28T10:00+01:00    | begun in the closed half
            office   | 2026-12-23T16:00+01:00    | PT2H    | 2026-12-24T10:00+01:00    | into half a day
            office   | 2026-12-23T16:00+01:00    | PT5H    | 2026-12-28T10:00+01:00    | through half a day
            office   | 2026-12-31T16:00+01:00    | PT2H    | 2027-01-04T10:00+01:00    | over New Year
            office   | 2030-12-24T11:00+01:00    | PT2H    | 2030-12-27T10:00+01:00    | yearly days, years later
            office   | 2028-02-28T16:00+01:00    | PT2H    | 2028-03-01T10:00+01:00    | a closed leap day
            office   | 2027-02-26T16:00+01:00    | PT2H    | 2027-03-01T10:00+01:00    | a leap day that does not come
            office   | 2026-08-07T16:00+02:00    | PT2H    | 2026-08-24T10:00+02:00    | over two closed weeks
            office   | 2026-03-02T09:00Z         | PT1H    | 2026-03-02T10:00Z         | asked in another zone
            always   | 2026-01-01T00:00Z         | PT24H   | 2026-01-02T00:00Z         | a day that never closes
            always   | 2028-02-28T00:00Z         | PT48H   | 2028-03-01T00:00Z         | through a leap day
            always   | 2026-01-01T00:00Z         | PT876000H | 2125-12-08T00:00Z       | a hundred times 365 days
            always   | 2026-01-01T00:00:00.250Z  | PT0.5S  | 2026-01-01T00:00:00.750Z  | parts of a second
            night    | 2026-03-02T22:00Z         | PT8H    | 2026-03-03T06:00Z         | a whole night
            night    | 2026-03-02T22:00Z         | PT9H    | 2026-03-03T23:00Z         | a night and an hour
            night    | 2026-03-03T03:00Z         | PT1H    | 2026-03-03T04:00Z         | begun after midnight
            night    | 2026-03-03T05:00Z         | PT2H    | 2026-03-03T23:00Z         | from the end of a night into the next
            night    | 2026-03-06T23:00Z         | PT8H    | 2026-03-09T23:00Z         | Friday's night ends on Saturday
            night    | 2026-03-07T03:00Z         | PT3H    | 2026-03-07T06:00Z         | Saturday morning is Friday's night
            night    | 2026-03-02T03:00Z         | PT1H    | 2026-03-02T23:00Z         | Sunday has no night
            nightly  | 2026-03-28T22:00Z         | PT7H    | 2026-03-29T05:00Z         | the short night in spring is seven hours
            nightly  | 2026-03-28T22:00Z         | PT8H    | 2026-03-29T22:00Z         | eight hours are more than that
            nightly  | 2026-10-24T21:00Z         | PT9H    | 2026-10-25T06:00Z         | the long night in autumn is nine
            nightly  | 2026-10-24T21:00Z         | PT10H   | 2026-10-25T23:00Z         | ten hours are more than that
            early    | 2026-03-29T01:00+01:00    | PT2H    | 2026-03-29T04:00+02:00    | an hour is left out
            early    | 2026-03-29T01:00+01:00    | PT2H30M | 2026-04-05T01:30+02:00    | and is not worked
            early    | 2026-10-25T01:00+02:00    | PT4H    | 2026-10-25T04:00+01:00    | an hour comes twice
            early    | 2026-10-25T02:30+02:00    | PT1H    | 2026-10-25T02:30+01:00    | from its first time to its second
            early    | 2026-10-25T02:30+01:00    | PT1H    | 2026-10-25T03:30+01:00    | begun in its second time
            gap      | 2026-03-29T00:00+01:00    | PT10M   | 2026-04-05T02:25+02:00    | hours that are left out altogether
            gap      | 2026-10-25T02:00+02:00    | PT1H    | 2026-10-25T02:45+01:00    | hours that come twice count twice
            gap      | 2026-10-25T02:00+02:00    | PT40M   | 2026-10-25T02:25+01:00    | some of them the second time
            us       | 2026-03-07T12:00-05:00    | PT2H    | 2026-03-09T09:00-04:00    | Saturday and Monday around the change in America
            us       | 2026-10-30T19:00-04:00    | PT6H    | 2026-11-02T09:00-05:00    | Friday, Saturday, Monday around the other
            us       | 2026-03-02T08:00Z         | PT1H    | 2026-03-02T09:00-05:00    | morning in Europe is night in America
            india    | 2026-03-07T18:00+05:30    | PT1H    | 2026-03-09T10:30+05:30    | half an hour on Saturday
            india    | 2026-03-02T10:00+05:30    | PT8H30M | 2026-03-02T18:30+05:30    | half hours
            india    | 2026-03-02T00:00Z         | PT30M   | 2026-03-02T10:30+05:30    | asked from London
            nepal    | 2026-03-06T16:30+05:45    | PT1H    | 2026-03-08T10:30+05:45    | a week that begins on Sunday, a zone of quarters
            lunch    | 2026-03-02T11:30+01:00    | PT1H    | 2026-03-02T13:30+01:00    | over lunch
            lunch    | 2026-03-02T12:15+01:00    | PT1H    | 2026-03-02T14:00+01:00    | begun at lunch
            lunch    | 2026-03-02T12:00+01:00    | PT1S    | 2026-03-02T13:00:01+01:00 | begun when lunch begins
            lunch    | 2026-03-02T09:00+01:00    | PT3H    | 2026-03-02T12:00+01:00    | done when lunch begins
            seconds  | 2026-03-02T09:00:00Z      | PT15S   | 2026-03-02T09:00:45Z      | fifteen seconds a week, all of them
            seconds  | 2026-03-02T09:00:00Z      | PT16S   | 2026-03-09T09:00:31Z      | one more
            seconds  | 2026-03-02T09:00:40Z      | PT15S   | 2026-03-09T09:00:40Z      | some this week, some the next
            opening  | 2026-03-06T16:00+01:00    | PT2H    | 2026-03-07T11:00+01:00    | a Saturday that is worked
            opening  | 2026-12-24T11:00+01:00    | PT2H    | 2026-12-25T11:00+01:00    | a holiday that is worked
            editions | 2026-06-30T16:00+02:00    | PT6H    | 2026-07-02T10:00+02:00    | shorter days from July on
            editions | 2019-12-30T10:00+01:00    | PT1H    | 2020-01-01T10:00+01:00    | before it was made it was closed
            withdrawn| 2026-07-01T09:00+02:00    | PT2H    | 2026-07-02T11:00+02:00    | the last word counts
            germany  | 2026-04-02T16:00+02:00    | PT2H    | 2026-04-07T10:00+02:00    | over Easter
            bavaria  | 2026-06-03T16:00+02:00    | PT2H    | 2026-06-05T10:00+02:00    | Corpus Christi in Bavaria
            germany  | 2026-06-03T16:00+02:00    | PT2H    | 2026-06-04T10:00+02:00    | and not in Berlin
            samoa    | 2011-12-29T16:00-10:00    | PT2H    | 2011-12-31T10:00+14:00    | a day that never was
            st-johns | 2010-11-06T23:00-02:30    | PT1H    | 2010-11-07T00:00-02:30    | the last hour of a Saturday
            st-johns | 2010-11-06T23:00-02:30    | PT1H30M | 2010-11-06T23:31-03:30    | clocks go back over midnight, and it comes again
            """)
    void endsWhenSoMuchWasWorked(String calendar, String from, String worked, String due, String why) {
        OpenHours hours = Examples.named(calendar);

        assertThat(hours.after(at(from), Duration.parse(worked))).isEqualTo(at(due));
        assertThat(hours.between(at(from), at(due))).isEqualTo(Duration.parse(worked));
    }

    @ParameterizedTest(name = "{4}: {3} ({0})")
    @CsvSource(delimiter = '|', textBlock = """
            office        | 2026-03-02T09:00+01:00 | 2026-03-02T09:00+01:00 | PT0S     | no time
            office        | 2026-03-02T00:00+01:00 | 2026-03-03T00:00+01:00 | PT8H     | a day
            office        | 2026-03-07T00:00+01:00 | 2026-03-09T00:00+01:00 | PT0S     | a weekend
            office        | 2026-03-09T10:00+01:00 | 2026-03-06T16:00+01:00 | PT-2H    | backwards: what is over
            office        | 2026-12-23T15:00+01:00 | 2026-12-28T11:00+01:00 | PT7H     | a pause over Christmas
            office        | 2026-08-10T00:00+02:00 | 2026-08-22T00:00+02:00 | PT0S     | two closed weeks
            always        | 2026-01-01T00:00Z      | 2027-01-01T00:00Z      | PT8760H  | a year
            always        | 2028-01-01T00:00Z      | 2029-01-01T00:00Z      | PT8784H  | a leap year
            always-berlin | 2026-03-29T00:00+01:00 | 2026-03-30T00:00+02:00 | PT23H    | the short day
            always-berlin | 2026-10-25T00:00+02:00 | 2026-10-26T00:00+01:00 | PT25H    | the long day
            lord-howe     | 2026-04-05T00:00+11:00 | 2026-04-06T00:00+10:30 | PT24H30M | clocks that change by half an hour
            night         | 2026-03-02T00:00Z      | 2026-03-07T12:00Z      | PT40H    | five nights
            us            | 2026-03-02T00:00-05:00 | 2026-03-09T00:00-04:00 | PT64H    | a week in America
            never         | 2020-01-01T00:00Z      | 2030-01-01T00:00Z      | PT0S     | never open
            """)
    void countsWhatWasWorked(String calendar, String from, String to, String worked, String why) {
        assertThat(Examples.named(calendar).between(at(from), at(to))).isEqualTo(Duration.parse(worked));
    }

    @Test
    void knowsWhetherItIsOpenAndWhenItOpensNext() {
        OpenHours office = Examples.named("office");

        assertThat(office.isOpen(at("2026-03-02T09:00+01:00"))).isTrue();
        assertThat(office.isOpen(at("2026-03-02T17:00+01:00"))).isFalse();
        assertThat(office.nextOpening(at("2026-03-02T10:00+01:00"))).isEqualTo(at("2026-03-02T10:00+01:00"));
        assertThat(office.nextOpening(at("2026-12-24T12:00+01:00"))).isEqualTo(at("2026-12-28T09:00+01:00"));
        assertThat(office.nextOpening(at("2026-12-31T17:00+01:00"))).isEqualTo(at("2027-01-04T09:00+01:00"));
    }

    @Test
    void saysSoWhenItWillNeverBeOpenLongEnough() {
        OpenHours never = Examples.named("never");
        Instant now = at("2026-03-02T09:00Z");

        assertThatThrownBy(() -> never.after(now, Duration.ofSeconds(1))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> never.nextOpening(now)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> Examples.named("seconds").after(now, Duration.ofHours(100)))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> Examples.named("always").after(now, Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> Examples.named("always").after(now, Duration.ofSeconds(-1)))
                .isInstanceOf(BadInput.class);
        assertThat(never.after(now, Duration.ZERO)).isEqualTo(now);
    }

    @Test
    void isNotImpressedByMomentsFarAway() {
        OpenHours office = Examples.named("office");

        assertThat(office.isOpen(Instant.MIN)).isFalse();
        assertThat(office.isOpen(Instant.MAX)).isFalse();
        assertThat(office.between(Instant.MIN, Instant.MAX)).isPositive();
        assertThat(office.between(Instant.MAX, Instant.MIN)).isNegative();
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
