package org.callboard.deal;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.callboard.kernel.WorkingDays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Monday to Friday without the public holidays of the house's country, which are known at once for a whole year. */
@Component
class CountryCalendar implements WorkingDays {

    /** No stage waits longer; guards against counting for ever. */
    private static final int MOST_DAYS = 3_660;

    private final ZoneId zone;
    private final HolidayManager holidays;
    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();
    private final Clock clock;

    CountryCalendar(
            Clock clock,
            @Value("${crm.zone:UTC}") String zone,
            @Value("${crm.working-days.country:de}") String country) {
        this.clock = clock;
        this.zone = ZoneId.of(zone);
        this.holidays = country.isBlank()
                ? null
                : HolidayManager.getInstance(
                        ManagerParameters.create(country.strip().toLowerCase(Locale.ROOT)));
    }

    @Override
    public boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays(day.getYear()).contains(day);
    }

    private Set<LocalDate> holidays(int year) {
        return holidays == null ? Set.of() : byYear.computeIfAbsent(year, this::read);
    }

    private Set<LocalDate> read(int year) {
        return holidays.getHolidays(Year.of(year)).stream()
                .map(holiday -> holiday.getDate())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Instant endAfter(Instant from, int days) {
        LocalDate day = from.atZone(zone).toLocalDate();
        for (int left = Math.min(days, MOST_DAYS); left > 0; ) {
            day = day.plusDays(1);
            if (isOne(day)) {
                left--;
            }
        }
        return startOf(day.plusDays(1));
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
