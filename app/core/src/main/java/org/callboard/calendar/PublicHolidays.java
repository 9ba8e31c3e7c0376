package org.callboard.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Public holidays of countries and their parts, each year read once. */
@Component
class PublicHolidays {

    private record CountryYear(String country, int year) {}

    private final Map<CountryYear, Set<LocalDate>> known = new ConcurrentHashMap<>();
    private final Supplier<Set<String>> codes = SingletonSupplier.of(PublicHolidays::read);

    /** Countries as {@code de}, parts as {@code de-by}. */
    Set<String> codes() {
        return codes.get();
    }

    private static Set<String> read() {
        Set<String> codes = new TreeSet<>();
        for (String country : HolidayManager.getSupportedCalendarCodes()) {
            String code = country.toLowerCase(java.util.Locale.ROOT);
            codes.add(code);
            manager(code).getCalendarHierarchy().getChildren().keySet().forEach(part -> codes.add(code + "-" + part));
        }
        return codes;
    }

    /** Asks one country only, where all take seconds. */
    boolean knows(String code) {
        String[] path = code.split("-", 2);
        return HolidayManager.getSupportedCalendarCodes().stream().anyMatch(path[0]::equalsIgnoreCase)
                && (path.length == 1
                        || manager(path[0]).getCalendarHierarchy().getChildren().containsKey(path[1]));
    }

    Set<LocalDate> of(String country, int year) {
        return known.computeIfAbsent(new CountryYear(country, year), PublicHolidays::read);
    }

    private static Set<LocalDate> read(CountryYear asked) {
        List<String> path = new ArrayList<>(Arrays.asList(asked.country().split("-")));
        String country = path.remove(0);
        return manager(country).getHolidays(Year.of(asked.year()), path.toArray(String[]::new)).stream()
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .map(holiday -> holiday.getDate())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }
}
