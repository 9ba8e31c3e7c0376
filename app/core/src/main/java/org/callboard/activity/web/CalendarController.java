package org.callboard.activity.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.callboard.activity.CalendarFeed;
import org.callboard.kernel.Lit;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The door for calendar programs, which have no log-in: who knows the secret in the address reads that person's calendar
 * and nothing else. A wrong one is not there.
 */
@RestController
@Lit({"api", "ui"})
@PreAuthorize("permitAll()")
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final String ENDING = ".ics";
    private static final int LONGEST = 100;

    private final CalendarFeed feed;
    private final ICalendar calendars;

    CalendarController(CalendarFeed feed, ICalendar calendars) {
        this.feed = feed;
        this.calendars = calendars;
    }

    /** @param work {@code todo} gives work as to-dos, for programs that show them; {@code event}, the default, as events */
    @GetMapping("/calendar/{name}")
    ResponseEntity<String> calendar(
            @PathVariable String name, @RequestParam(defaultValue = "event") String work, ServletWebRequest request) {
        Optional<Duration> quiet = feed.isTooOften(request.getRequest().getRemoteAddr());
        if (quiet.isPresent()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(quiet.get().toSeconds()))
                    .build();
        }
        if (!name.endsWith(ENDING) || name.length() > LONGEST) {
            return ResponseEntity.notFound().build();
        }
        return feed.of(name.substring(0, name.length() - ENDING.length()))
                .map(entries -> answer(calendars.write(entries, work.equals("todo")), request))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<String> answer(String written, ServletWebRequest request) {
        String tag = "\"" + DigestUtils.md5DigestAsHex(written.getBytes(StandardCharsets.UTF_8)) + "\"";
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag)
                .header("Referrer-Policy", "no-referrer")
                .body(written);
    }
}
