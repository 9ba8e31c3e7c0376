package org.callboard.ui.calendar;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.calendar.CalendarDraft;
import org.callboard.calendar.CalendarView;
import org.callboard.calendar.Calendars;
import org.callboard.calendar.Edition;
import org.callboard.calendar.HoursText;
import org.callboard.calendar.SpecialDay;
import org.callboard.kernel.BadInput;
import org.callboard.presence.Absence;
import org.callboard.presence.AbsenceDraft;
import org.callboard.presence.Absences;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class CalendarPagesTest extends Pages {

    private static final Instant NOW = Fakes.NOW;
    private static final Absence AWAY = new Absence(
            UUID.randomUUID(), "rep1", NOW.minusSeconds(60), NOW.plusSeconds(86_400), "rep2", "Sea", "rep1", NOW, 3);

    private Calendars calendars;
    private Absences absences;

    @Override
    protected void prepare() {
        logIn(Fakes.viewer("admin1", Role.ADMIN));
        calendars = bean(Calendars.class);
        absences = bean(Absences.class);
        when(calendars.all()).thenReturn(List.of(office()));
        when(absences.coming(any(), anyInt())).thenReturn(List.of());
    }

    @Test
    void showsWhenOneWorksInFewWords() {
        UI.getCurrent().navigate("calendars");

        assertThat(text())
                .contains("Office", "Open", "09:00-17:00", "Europe/Berlin", "Holidays of DE", "1 special day");
    }

    @Test
    void changesTheHoursAndSaysWhatIsWrongAtItsPlace() {
        when(calendars.change(any(), anyLong(), any())).thenThrow(new BadInput("zone", "Give a time zone."));
        UI.getCurrent().navigate("calendars");
        icon("Change Office");
        TextField friday = field("Friday");
        _setValue(friday, "9 to 5");
        click("Save");
        assertThat(friday.getErrorMessage()).contains("09:00-12:00");
        verify(calendars, never()).change(any(), anyLong(), any());

        _setValue(friday, "09:00-15:00");
        click("Save");

        ArgumentCaptor<CalendarDraft> wanted = ArgumentCaptor.forClass(CalendarDraft.class);
        verify(calendars).change(eq("office"), eq(4L), wanted.capture());
        assertThat(wanted.getValue().hours())
                .hasSize(5)
                .contains(HoursText.read(DayOfWeek.FRIDAY, "09:00-15:00").get(0));
        assertThat(wanted.getValue().days()).hasSize(1);
    }

    @Test
    void saysWhoIsAwayAndGivesTheirOpenTasksOn() {
        when(absences.coming(null, 200)).thenReturn(List.of(AWAY));
        when(absences.handOver(AWAY.id())).thenReturn(new Absences.Handed(3, 1));
        UI.getCurrent().navigate("absences");
        assertThat(_get(AbsencesView.class).getElement().getTextRecursively())
                .contains("You are here", "rep1", "Away", "rep2 stands in", "Sea");

        icon("Give the open tasks of rep1 to the stand-in");

        assertThat(_get(com.vaadin.flow.component.notification.Notification.class)
                        .getElement()
                        .getTextRecursively())
                .contains("3 open tasks went over; 1 stays");
        icon("End the absence of rep1");
        verify(absences).end(AWAY.id());
    }

    @Test
    void tellsThatOneIsAway() {
        UI.getCurrent().navigate("absences");
        click("Out of office");
        click("Save");

        ArgumentCaptor<AbsenceDraft> told = ArgumentCaptor.forClass(AbsenceDraft.class);
        verify(absences).add(told.capture());
        assertThat(told.getValue().from()).isEqualTo(NOW);
        assertThat(told.getValue().until()).isAfter(NOW);
    }

    @Test
    void keepsOutWhoHasNothingToDoThere() {
        AccessAnnotationChecker checker = new AccessAnnotationChecker();

        assertThat(checker.hasAccess(CalendarsView.class, () -> "somebody", "support-manager"::equals))
                .isFalse();
        assertThat(checker.hasAccess(AbsencesView.class, () -> "somebody", "customer"::equals))
                .isFalse();
        assertThat(checker.hasAccess(AbsencesView.class, () -> "somebody", "sales-rep"::equals))
                .isTrue();
    }

    private static CalendarView office() {
        List<org.callboard.calendar.Hours> hours = new java.util.ArrayList<>();
        for (DayOfWeek day : List.of(
                DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            hours.addAll(HoursText.read(day, "09:00-17:00"));
        }
        Edition edition = new Edition(
                2,
                LocalDate.of(2026, 1, 1),
                hours,
                "de",
                List.of(SpecialDay.closed("Summer party", LocalDate.of(2026, 7, 3))));
        return new CalendarView(
                UUID.randomUUID(), "office", "Office", "Europe/Berlin", edition, 4, NOW, "admin1", true);
    }

    private static String text() {
        return _get(CalendarsView.class).getElement().getTextRecursively();
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static void click(String words) {
        _click(_find(Button.class, spec -> spec.withText(words)).get(0));
    }

    private static void icon(String heard) {
        _click(_find(Button.class).stream()
                .filter(button -> heard.equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow());
    }
}
