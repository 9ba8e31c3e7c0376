package org.callboard.communication.template;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.callboard.communication.TemplateBook.Preview;
import org.callboard.communication.TemplateDraft;
import org.callboard.communication.TemplateDraft.Words;
import org.callboard.communication.Templates.Wish;
import org.callboard.kernel.BadInput;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Fills words with facts and given values, in the language of whoever gets them. */
@Component
class Filling {

    private static final int MOST_VALUES = 500;

    private final String house;

    Filling(@Value("${crm.language:en}") String house) {
        this.house = house;
    }

    /** @param facts flat, by name */
    Preview fill(TemplateDraft draft, Map<String, Object> facts, Wish wish) {
        String language = language(draft, facts, wish.language());
        Map<String, String> values = Wording.of(facts, Locale.forLanguageTag(language));
        given(wish.values(), values);
        Words words = draft.languages().get(language);
        Set<String> missing = new LinkedHashSet<>();
        String subject = part("subject", Blank.Kind.LINE, words.subject(), values, missing);
        return new Preview(
                subject == null ? null : subject.replaceAll("\\s+", " ").strip(),
                part("text", Blank.Kind.TEXT, words.text(), values, missing),
                part("html", Blank.Kind.HTML, words.html(), values, missing),
                language,
                missing);
    }

    /** Who gets it is asked first, then the house; the template's own first language stands in. */
    private String language(TemplateDraft draft, Map<String, Object> facts, String wanted) {
        return Stream.of(wanted, facts.get("person.language"), facts.get("lead.custom.language"), house)
                .filter(Objects::nonNull)
                .map(one -> Languages.code(one.toString()))
                .filter(draft.languages()::containsKey)
                .findFirst()
                .orElseGet(() -> draft.languages().keySet().iterator().next());
    }

    private static void given(Map<String, String> given, Map<String, String> values) {
        if (given.size() > MOST_VALUES) {
            throw new BadInput("values", "At most " + MOST_VALUES + " values are given.");
        }
        given.forEach((name, value) -> {
            String clean = Wording.clean(value);
            if (!clean.isEmpty()) {
                values.put(name, clean);
            }
        });
    }

    private static String part(
            String name, Blank.Kind kind, String words, Map<String, String> values, Set<String> missing) {
        if (words == null) {
            return null;
        }
        try {
            Blank.Filled filled = Blank.of(kind, words).fill(values);
            missing.addAll(filled.missing());
            return filled.words();
        } catch (Blank.Unreadable unreadable) {
            throw new BadInput(name, unreadable.getMessage());
        }
    }

    /** The id of whoever gets it, where the values of a step tell it. */
    static UUID person(Map<String, String> values) {
        try {
            String written = values.get("personId");
            return written == null || written.isBlank() ? null : UUID.fromString(written.strip());
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
