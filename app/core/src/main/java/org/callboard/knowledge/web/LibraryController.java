package org.callboard.knowledge.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.DayOrMoment;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.callboard.kernel.NotFound;
import org.callboard.knowledge.Inquiries;
import org.callboard.knowledge.Library;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The doors of colleagues who read what is published, also what is for colleagues alone. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/library")
class LibraryController {

    private static final String COLLEAGUES =
            "hasAnyRole('support-agent', 'support-manager', 'sales-rep', 'sales-manager',"
                    + " 'marketer', 'analyst', 'admin')";
    private static final String MANAGERS = "hasAnyRole('support-manager', 'analyst', 'admin')";
    private static final int MOST = 50;
    private static final int LONGEST = 20_000;
    private static final Duration USUALLY = Duration.ofDays(30);

    /** What a customer wrote. @param language {@code null} for the house's */
    record Words(String text, String language) {}

    private final Library library;
    private final Inquiries inquiries;
    private final Clock clock;

    LibraryController(Library library, Inquiries inquiries, Clock clock) {
        this.library = library;
        this.inquiries = inquiries;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(COLLEAGUES)
    Map<String, List<Library.Hit>> search(
            @RequestParam String q,
            @RequestParam(required = false) String language,
            @RequestParam(defaultValue = "20") int size) {
        return Map.of("items", library.search(q, language, null, bounded(size)));
    }

    /** What may answer a text, best first. */
    @PostMapping("/suggest")
    @PreAuthorize(COLLEAGUES)
    Map<String, List<Library.Hit>> suggest(@RequestBody Words words) {
        if (words.text() == null || words.text().length() > LONGEST) {
            throw new BadInput("text", "Give a text of at most " + LONGEST + " characters.");
        }
        return Map.of("items", library.suggest(words.text(), words.language(), null, 5));
    }

    @GetMapping("/{id}")
    @PreAuthorize(COLLEAGUES)
    Library.Reading read(@PathVariable UUID id) {
        return library.read(id, null).orElseThrow(() -> new NotFound("article", id));
    }

    /** How often an article saved a customer from having to write to us. */
    @GetMapping("/deflection")
    @PreAuthorize(MANAGERS)
    Inquiries.Deflection deflection(
            @RequestParam(required = false) String from, @RequestParam(required = false) String to) {
        Instant until = until(to);
        return inquiries.count(since(from, until), until);
    }

    /** The questions behind one of these numbers, the newest first. */
    @GetMapping("/deflection/questions")
    @PreAuthorize(MANAGERS)
    Inquiries.Slice questions(
            @RequestParam(defaultValue = "asked") String which,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String before,
            @RequestParam(defaultValue = "50") int size) {
        Inquiries.Which wanted = Arrays.stream(Inquiries.Which.values())
                .filter(one -> one.name().equalsIgnoreCase(which))
                .findFirst()
                .orElseThrow(() -> new BadInput("which", "Say asked, answered, read, sent or deflected."));
        Instant until = until(to);
        return inquiries.list(wanted, since(from, until), until, before, size);
    }

    private Instant until(String to) {
        Instant end = DayOrMoment.end("to", to);
        return end == null ? clock.instant() : end;
    }

    private static Instant since(String from, Instant until) {
        Instant start = DayOrMoment.start("from", from);
        return start == null ? until.minus(USUALLY) : start;
    }

    private static int bounded(int size) {
        if (size < 1 || size > MOST) {
            throw new BadInput("size", "Give 1 to " + MOST + ".");
        }
        return size;
    }
}
