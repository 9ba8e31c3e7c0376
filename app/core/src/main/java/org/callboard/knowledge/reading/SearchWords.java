package org.callboard.knowledge.reading;

import java.util.HashMap;
import java.util.Map;
import org.callboard.records.text.NormalForm;

/**
 * How texts become words to search by: stemmed as their language does, without case and accents. PostgreSQL's own unaccent
 * is not everywhere, so accents go before it sees them, in texts and questions alike.
 */
public final class SearchWords {

    /** The words of a text whose parts {@link #of} gives. */
    public static final String SQL = "setweight(to_tsvector(cast(:config as regconfig), :titleWords), 'A')"
            + " || setweight(to_tsvector(cast(:config as regconfig), :summaryWords), 'B')"
            + " || setweight(to_tsvector(cast(:config as regconfig), :bodyWords), 'C')";

    /** A question by {@code :text} in whatever language: the lists of colleagues hold them all. */
    public static final String ANY_LANGUAGE =
            "(websearch_to_tsquery('english', :text) || websearch_to_tsquery('german', :text)"
                    + " || websearch_to_tsquery('french', :text) || websearch_to_tsquery('spanish', :text)"
                    + " || websearch_to_tsquery('simple', :text))";

    private static final Map<String, String> STEMMERS = Map.ofEntries(
            Map.entry("da", "danish"),
            Map.entry("de", "german"),
            Map.entry("en", "english"),
            Map.entry("es", "spanish"),
            Map.entry("fi", "finnish"),
            Map.entry("fr", "french"),
            Map.entry("hu", "hungarian"),
            Map.entry("it", "italian"),
            Map.entry("nl", "dutch"),
            Map.entry("no", "norwegian"),
            Map.entry("pt", "portuguese"),
            Map.entry("ro", "romanian"),
            Map.entry("ru", "russian"),
            Map.entry("sv", "swedish"),
            Map.entry("tr", "turkish"));

    private SearchWords() {}

    /** The name of PostgreSQL's configuration. */
    public static String config(String language) {
        return STEMMERS.getOrDefault(language, "simple");
    }

    /** Without case and accents; no NUL, which PostgreSQL takes for no text at all. */
    public static String folded(String text) {
        return text == null ? "" : NormalForm.search(text.replace('\0', ' '));
    }

    public static Map<String, Object> of(String language, String title, String summary, String body) {
        Map<String, Object> values = new HashMap<>();
        values.put("config", config(language));
        values.put("titleWords", folded(title));
        values.put("summaryWords", folded(summary));
        values.put("bodyWords", folded(body));
        return values;
    }
}
