package org.callboard.knowledge.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callboard.guest.GuestPage;
import org.callboard.guest.GuestTemplate;
import org.callboard.knowledge.Audience;
import org.callboard.knowledge.Library;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The help pages' words. */
@Component
class HelpPages {

    private static final Duration KEEP = Duration.ofMinutes(1);
    private static final int PER_PAGE = 30;
    private static final int FOUND = 20;

    private final GuestTemplate home = GuestTemplate.of(HelpPages.class, "home");
    private final GuestTemplate found = GuestTemplate.of(HelpPages.class, "found");
    private final GuestTemplate shelf = GuestTemplate.of(HelpPages.class, "shelf");
    private final GuestTemplate article = GuestTemplate.of(HelpPages.class, "article");
    private final Library library;
    private final String house;

    HelpPages(Library library, @Value("${crm.language:en}") String house) {
        this.library = library;
        this.house = house;
    }

    /** The first that is asked for and spoken here. */
    String language(String accepted) {
        List<String> spoken = library.languages();
        try {
            List<Locale.LanguageRange> wanted = accepted == null ? List.of() : Locale.LanguageRange.parse(accepted);
            String best = wanted.isEmpty() ? null : Locale.lookupTag(wanted, spoken);
            return best == null ? house : best;
        } catch (IllegalArgumentException unreadable) {
            return house;
        }
    }

    GuestPage home(String language) {
        Map<String, Object> values = frame(language);
        values.put(
                "shelves",
                library.shelves(language, Audience.PUBLIC).stream()
                        .map(one -> Map.of(
                                "name", one.category(),
                                "count", String.valueOf(one.articles()),
                                "path", shelfPath(language, one.category())))
                        .toList());
        values.put("languages", languages(language));
        return GuestPage.open("Help", language, home.fill(values), KEEP);
    }

    GuestPage found(String language, String asked) {
        Map<String, Object> values = frame(language);
        List<Library.Hit> hits = library.search(asked, language, Audience.PUBLIC, FOUND);
        values.put("asked", asked);
        values.put("hits", hits.stream().map(HelpPages::hit).toList());
        values.put("none", hits.isEmpty());
        GuestPage page = GuestPage.open(asked.isBlank() ? "Search" : asked, language, found.fill(values), null);
        return new GuestPage(page.title(), language, page.body(), false, null, List.of(), List.of());
    }

    GuestPage shelf(String language, String category, Library.Place after) {
        Map<String, Object> values = frame(language);
        List<Library.Hit> hits = library.of(category, language, Audience.PUBLIC, after, PER_PAGE + 1);
        boolean more = hits.size() > PER_PAGE;
        List<Library.Hit> shown = more ? hits.subList(0, PER_PAGE) : hits;
        values.put("category", category);
        values.put("hits", shown.stream().map(HelpPages::hit).toList());
        values.put("none", shown.isEmpty());
        if (more) {
            Library.Hit last = shown.get(shown.size() - 1);
            values.put(
                    "next",
                    shelf(language)
                            .queryParam("category", "{category}")
                            .queryParam("after", "{after}")
                            .queryParam("id", "{id}")
                            .encode()
                            .buildAndExpand(category, last.title(), last.id())
                            .toUriString());
        }
        return GuestPage.open(category, language, shelf.fill(values), KEEP);
    }

    GuestPage article(Library.Reading read, boolean thanked) {
        Map<String, Object> values = frame(read.language());
        values.put("title", read.title());
        values.put("summary", read.summary());
        values.put("category", read.category());
        values.put("shelf", shelfPath(read.language(), read.category()));
        values.put("html", read.html());
        values.put("slug", read.slug());
        values.put("day", read.publishedAt().toString().substring(0, 10));
        values.put("thanked", thanked);
        values.put(
                "elsewhere",
                read.translations().stream()
                        .map(other -> Map.of(
                                "code", other.language(),
                                "name", name(other.language()),
                                "path", path(other.language(), other.slug())))
                        .toList());
        return GuestPage.open(read.title(), read.language(), article.fill(values), thanked ? null : KEEP);
    }

    private List<Map<String, String>> languages(String here) {
        return library.languages().stream()
                .filter(one -> !one.equals(here))
                .map(one -> Map.of("code", one, "name", name(one)))
                .toList();
    }

    private static Map<String, Object> frame(String language) {
        Map<String, Object> values = new HashMap<>();
        values.put("language", language);
        return values;
    }

    private static Map<String, Object> hit(Library.Hit hit) {
        return Map.of("title", hit.title(), "excerpt", hit.excerpt(), "path", path(hit.language(), hit.slug()));
    }

    private static String path(String language, String slug) {
        return "/help/" + language + "/a/" + slug;
    }

    private static String shelfPath(String language, String category) {
        return shelf(language)
                .queryParam("category", "{category}")
                .encode()
                .buildAndExpand(category)
                .toUriString();
    }

    private static UriComponentsBuilder shelf(String language) {
        return UriComponentsBuilder.fromPath("/help/" + language + "/in");
    }

    private static String name(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return locale.getDisplayLanguage(locale);
    }
}
