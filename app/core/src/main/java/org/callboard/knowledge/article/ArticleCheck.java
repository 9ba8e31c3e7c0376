package org.callboard.knowledge.article;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.callboard.knowledge.ArticleDraft;
import org.callboard.knowledge.Audience;
import org.callboard.records.text.FieldCheck;
import org.callboard.records.text.NormalForm;
import org.springframework.stereotype.Component;

/** What an article must say, and how much it may. */
@Component
class ArticleCheck {

    static final int LONGEST_BODY = 100_000;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUMMARY = 500;
    private static final int LONGEST_CATEGORY = 60;
    private static final int LONGEST_SLUG = 80;
    private static final int YEARS_AHEAD = 10;
    private static final Set<String> LANGUAGES =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());

    private final Clock clock;

    ArticleCheck(Clock clock) {
        this.clock = clock;
    }

    /** @return the draft, trimmed @throws org.callboard.kernel.BadInput all that is wrong */
    ArticleDraft checked(ArticleDraft draft) {
        FieldCheck check = new FieldCheck();
        String language = language(check, draft.language());
        String category = required(check, "category", check.line("category", draft.category(), LONGEST_CATEGORY));
        String title = required(check, "title", check.line("title", draft.title(), LONGEST_TITLE));
        String summary = check.line("summary", draft.summary(), LONGEST_SUMMARY);
        String body = required(check, "body", check.lines("body", draft.body(), LONGEST_BODY));
        reviewBy(check, draft.reviewBy());
        check.done();
        Audience audience = draft.audience() == null ? Audience.PUBLIC : draft.audience();
        return new ArticleDraft(
                draft.translationOf(), language, category, audience, title, summary, body, draft.reviewBy());
    }

    private static String language(FieldCheck check, String typed) {
        String language = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(language)) {
            check.wrong("language", "Give a language by its two letters, like en or de.");
        }
        return language;
    }

    private static String required(FieldCheck check, String field, String value) {
        // what was too long has been said already
        if (value == null) {
            check.wrong(field, "Write something here.");
        }
        return value;
    }

    private void reviewBy(FieldCheck check, LocalDate day) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (day != null && (day.isBefore(today) || day.isAfter(today.plusYears(YEARS_AHEAD)))) {
            check.wrong("reviewBy", "Give a day from today on, at most " + YEARS_AHEAD + " years ahead.");
        }
    }

    /** The title as it may stand in an address. */
    static String slug(String title) {
        String slug = NormalForm.words(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut =
                slug.length() > LONGEST_SLUG ? slug.substring(0, LONGEST_SLUG).replaceAll("-+$", "") : slug;
        return cut.isEmpty() ? "article" : cut;
    }
}
