package org.callboard.calendar.web;

import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.callboard.access.DayOrMoment;
import org.callboard.access.EntityTag;
import org.callboard.calendar.Assigned;
import org.callboard.calendar.CalendarDraft;
import org.callboard.calendar.CalendarView;
import org.callboard.calendar.Calendars;
import org.callboard.calendar.Edition;
import org.callboard.calendar.Hours;
import org.callboard.calendar.SpecialDay;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.callboard.kernel.WorkingTime;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The door to working time: calendars, their editions, whose they are; and the calculator itself. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/calendars")
@PreAuthorize("isAuthenticated()")
class WorkingCalendarController {

    /** What is missing stays. */
    record Change(
            String name,
            String title,
            String zone,
            LocalDate from,
            List<Hours> hours,
            String country,
            List<SpecialDay> days) {}

    record Assignment(Assigned.Kind kind, String who, String calendar) {}

    record Counted(String calendar, Instant from, Instant to, String worked, boolean open) {}

    private final Calendars calendars;
    private final WorkingTime workingTime;

    WorkingCalendarController(Calendars calendars, WorkingTime workingTime) {
        this.calendars = calendars;
        this.workingTime = workingTime;
    }

    @GetMapping
    Map<String, List<CalendarView>> all() {
        return Map.of("items", calendars.all());
    }

    @GetMapping("/{name}")
    ResponseEntity<CalendarView> read(@PathVariable String name) {
        return answer(calendars.get(name));
    }

    @PostMapping
    ResponseEntity<CalendarView> add(@RequestBody Change wish) {
        CalendarView added = calendars.add(
                wish.name(),
                new CalendarDraft(
                        wish.title(),
                        wish.zone(),
                        wish.from(),
                        wish.hours(),
                        wish.country(),
                        wish.days() == null ? List.of() : wish.days()));
        return ResponseEntity.created(URI.create("/api/v1/calendars/" + added.name()))
                .eTag(EntityTag.of(added.version()))
                .body(added);
    }

    @PatchMapping("/{name}")
    ResponseEntity<CalendarView> change(
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Change wish) {
        CalendarView known = calendars.get(name);
        Edition edition = known.edition();
        return answer(calendars.change(
                name,
                EntityTag.seen(ifMatch, known::version),
                new CalendarDraft(
                        or(wish.title(), known.title()),
                        or(wish.zone(), known.zone()),
                        wish.from(),
                        or(wish.hours(), edition.hours()),
                        or(wish.country(), edition.country()),
                        or(wish.days(), edition.days()))));
    }

    @GetMapping("/{name}/editions")
    Map<String, List<Calendars.EditionLine>> editions(@PathVariable String name) {
        return Map.of("items", calendars.editions(name));
    }

    @GetMapping("/{name}/timers")
    ResponseEntity<Calendars.Following> following(@PathVariable String name) {
        Calendars.Following following = calendars.following(calendars.get(name).name());
        return following == null ? ResponseEntity.noContent().build() : ResponseEntity.ok(following);
    }

    /** Reads a file of holidays; whoever wants them sends them back among the days. */
    @PostMapping(path = "/holidays", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Map<String, List<SpecialDay>> holidays(@RequestParam("file") MultipartFile file) throws IOException {
        return Map.of("items", calendars.daysOf(file.getInputStream()));
    }

    @GetMapping("/assigned")
    Map<String, List<Assigned>> assigned() {
        return Map.of("items", calendars.assigned());
    }

    @PutMapping("/assigned")
    Map<String, List<Assigned>> assign(@RequestBody Assignment wish) {
        calendars.assign(wish.kind(), wish.who(), wish.calendar());
        return assigned();
    }

    /** When so much working time has passed, or how much passes between two moments. */
    @GetMapping("/{name}/count")
    Counted count(
            @PathVariable String name,
            @RequestParam String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String worked) {
        String calendar = calendars.get(workingTime.named(name)).name();
        Instant begin = DayOrMoment.start("from", from);
        if (begin == null || (to == null) == (worked == null)) {
            throw new BadInput("to", "Give from, and either to or worked (like PT4H).");
        }
        Instant end = to == null ? workingTime.after(calendar, begin, duration(worked)) : DayOrMoment.start("to", to);
        if (end == null) {
            throw new BadInput("to", "Give a moment like 2026-11-24T09:30:00Z.");
        }
        String counted = workingTime.between(calendar, begin, end).toString();
        return new Counted(calendar, begin, end, counted, workingTime.isOpen(calendar, end));
    }

    private static Duration duration(String worked) {
        try {
            return Duration.parse(worked.strip());
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw new BadInput("worked", "Give a duration like PT4H or PT30M.");
        }
    }

    private static <T> T or(T wish, T known) {
        return wish == null ? known : wish;
    }

    private static ResponseEntity<CalendarView> answer(CalendarView calendar) {
        return ResponseEntity.ok().eTag(EntityTag.of(calendar.version())).body(calendar);
    }
}
