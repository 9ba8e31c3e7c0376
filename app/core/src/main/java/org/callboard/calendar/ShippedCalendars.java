package org.callboard.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Gives a house the calendars that {@code processes/calendars} ships, once; from then on they are its admins'. */
@Component
class ShippedCalendars implements InitializingBean {

    private static final String BY = "system";

    private final KeptEditions rows;
    private final DraftedRows drafts;
    private final CalendarCheck check;
    private final CalendarShelf shelf;
    private final TransactionOperations transaction;
    private final String houseZone;
    private final String houseCountry;

    ShippedCalendars(
            KeptEditions rows,
            DraftedRows drafts,
            CalendarCheck check,
            CalendarShelf shelf,
            TransactionOperations transaction,
            @Value("${crm.zone:UTC}") String houseZone,
            @Value("${crm.working-days.country:de}") String houseCountry) {
        this.rows = rows;
        this.drafts = drafts;
        this.check = check;
        this.shelf = shelf;
        this.transaction = transaction;
        this.houseZone = houseZone;
        this.houseCountry = houseCountry;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:calendars/*.yaml");
        for (Resource file : files) {
            String name = file.getFilename().replace(".yaml", "");
            CalendarDraft draft = check.checked(name, read(file));
            transaction.executeWithoutResult(status -> addOnce(name, draft));
        }
        shelf.lookAgain();
    }

    private void addOnce(String name, CalendarDraft draft) {
        rows.takeTurn();
        if (rows.find(name).isEmpty()) {
            rows.add(drafts.made(name, draft, BY));
            rows.nextState();
        }
    }

    private CalendarDraft read(Resource file) throws IOException {
        try (InputStream open = file.getInputStream()) {
            Map<String, Object> said = new Yaml(new SafeConstructor(new LoaderOptions())).load(open);
            return new CalendarDraft(
                    text(said, "title", null),
                    text(said, "zone", houseZone),
                    null,
                    hours((Map<?, ?>) said.get("hours")),
                    text(said, "country", houseCountry),
                    List.of());
        }
    }

    /** {@code house} stands for what the house's own settings say. */
    private static String text(Map<String, Object> said, String part, String ofTheHouse) {
        Object text = said.get(part);
        return "house".equals(text) ? ofTheHouse : text == null ? null : text.toString();
    }

    private static List<Hours> hours(Map<?, ?> said) {
        List<Hours> hours = new ArrayList<>();
        said.forEach((days, spans) -> Arrays.stream(DayOfWeek.values())
                .filter(day -> isOf(day, days.toString()))
                .forEach(day -> hours.addAll(HoursText.read(day, spans.toString()))));
        return hours.stream()
                .sorted(java.util.Comparator.comparing(Hours::day).thenComparing(Hours::from))
                .toList();
    }

    /** {@code friday}, or {@code monday to friday}. */
    private static boolean isOf(DayOfWeek day, String said) {
        String[] ends = said.toUpperCase(Locale.ROOT).split(" TO ");
        DayOfWeek last = DayOfWeek.valueOf(ends[ends.length - 1]);
        return DayOfWeek.valueOf(ends[0]).compareTo(day) <= 0 && day.compareTo(last) <= 0;
    }
}
