package org.callboard.knowledge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callboard.guest.GuestLinks;
import org.callboard.guest.GuestPages;
import org.callboard.guest.GuestRate;
import org.callboard.kernel.Lit;
import org.callboard.knowledge.Audience;
import org.callboard.knowledge.Inquiries;
import org.callboard.knowledge.Library;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The help pages: what is published for everybody. No log-in, no script, no cookie. */
@RestController
@Lit({"api", "ui"})
@PreAuthorize("permitAll()")
class HelpController {

    private static final String LANGUAGE = "/help/{language:[a-z]{2}}";
    private static final int SEARCHES = 120;
    private static final int VOTES = 30;
    private static final int TYPED = 300;
    private static final int LONGEST = 20_000;
    private static final Set<String> PLACES = Set.of("portal", "form");

    private final Library library;
    private final Inquiries inquiries;
    private final HelpPages help;
    private final GuestPages pages;
    private final GuestLinks links;
    private final GuestRate rate;

    HelpController(
            Library library, Inquiries inquiries, HelpPages help, GuestPages pages, GuestLinks links, GuestRate rate) {
        this.library = library;
        this.inquiries = inquiries;
        this.help = help;
        this.pages = pages;
        this.links = links;
        this.rate = rate;
    }

    /** In the language that the browser asks for, where there is anything in it. */
    @GetMapping("/help")
    ResponseEntity<String> begin(@RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String accepted) {
        return GuestPages.to("/help/" + help.language(accepted));
    }

    @GetMapping(LANGUAGE)
    ResponseEntity<String> home(@PathVariable String language) {
        return pages.answer(HttpStatus.OK, help.home(language));
    }

    @GetMapping(LANGUAGE + "/search")
    ResponseEntity<String> search(
            @PathVariable String language, @RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        if (rate.isTooOften("help.search", request.getRemoteAddr(), SEARCHES)) {
            return pages.later();
        }
        return pages.answer(HttpStatus.OK, help.found(language, q));
    }

    @GetMapping(LANGUAGE + "/in")
    ResponseEntity<String> shelf(
            @PathVariable String language,
            @RequestParam String category,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) UUID id) {
        Library.Place place = after == null || id == null ? null : new Library.Place(after, id);
        return pages.answer(HttpStatus.OK, help.shelf(language, category, place));
    }

    /** @param asked an inquiry that this article may answer */
    @GetMapping(LANGUAGE + "/a/{slug:[a-z0-9-]{1,120}}")
    ResponseEntity<String> read(
            @PathVariable String language,
            @PathVariable String slug,
            @RequestParam(required = false) UUID asked,
            @RequestParam(defaultValue = "") String thanks) {
        Optional<Library.Reading> found = library.read(language, slug, Audience.PUBLIC);
        if (found.isPresent() && asked != null) {
            inquiries.read(asked, found.get().id());
        }
        return found.map(article -> pages.answer(HttpStatus.OK, help.article(article, thanks.equals("yes"))))
                .orElseGet(this::notThere);
    }

    @PostMapping(LANGUAGE + "/a/{slug:[a-z0-9-]{1,120}}/vote")
    ResponseEntity<String> vote(
            @PathVariable String language,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String helpful,
            HttpServletRequest request) {
        if (rate.isTooOften("help.vote", request.getRemoteAddr(), VOTES)) {
            return pages.later();
        }
        Optional<Library.Reading> found = library.read(language, slug, Audience.PUBLIC);
        if (found.isEmpty()) {
            return notThere();
        }
        if (!helpful.equals("yes") && !helpful.equals("no")) {
            return pages.say(HttpStatus.BAD_REQUEST, "Yes or no?", "Go back and use one of the two buttons.");
        }
        String who = request.getRemoteAddr() + " " + request.getHeader(HttpHeaders.USER_AGENT);
        library.vote(found.get().id(), links.mark("help.vote", who), helpful.equals("yes"));
        return GuestPages.to("/help/" + language + "/a/" + slug + "?thanks=yes");
    }

    /** What may answer half a sentence; {@code asked} is passed on, so that whoever types is one who asked. */
    record Proposed(UUID asked, List<Map<String, String>> hits) {}

    /** While somebody types; by a form of ours, which works without it too. */
    @PostMapping(LANGUAGE + "/suggest")
    ResponseEntity<Proposed> suggest(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "form") String place,
            @RequestParam(defaultValue = "") String asked,
            HttpServletRequest request) {
        if (rate.isTooOften("help.suggest", request.getRemoteAddr(), TYPED)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        if (text.isBlank() || text.length() > LONGEST || !PLACES.contains(place)) {
            return ResponseEntity.badRequest().build();
        }
        Inquiries.Proposal found = inquiries.ask(place, text, language, earlier(asked));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Proposed(
                        found.inquiry(),
                        found.hits().stream()
                                .map(hit -> Map.of(
                                        "title",
                                        hit.title(),
                                        "path",
                                        "/help/" + hit.language() + "/a/" + hit.slug() + "?asked=" + found.inquiry()))
                                .toList()));
    }

    private static UUID earlier(String asked) {
        try {
            return asked.isEmpty() ? null : UUID.fromString(asked);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private ResponseEntity<String> notThere() {
        return pages.say(
                HttpStatus.NOT_FOUND,
                "There is no article at this address",
                "It was taken away, or the address is incomplete. Search for it at /help.");
    }
}
