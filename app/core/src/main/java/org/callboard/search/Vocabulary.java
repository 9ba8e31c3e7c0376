package org.callboard.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The words of all names. What is misspelt is looked up among them, not among the rows: a million rows have some hundred
 * thousand words, and the rows are then found by the right word and its index.
 */
@Repository
class Vocabulary {

    static final int LONGEST = 40;
    private static final int MOST_SPELLINGS = 4;

    private static final int ALIKE = 40;

    private static final String SIMILAR =
            "select word from search.word where word % :word order by similarity(word, :word) desc limit :alike";

    private final JdbcClient jdbc;

    Vocabulary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> known(Collection<String> words) {
        return jdbc.sql("select word from search.word where word = any(?)")
                .param(words.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    /**
     * Other words that may be meant: the nearest, and few, since each has all of its rows looked through. One slip away is
     * found by the primary key; trigrams, which cost ten times as much, are asked only where there is none.
     */
    List<String> near(String word) {
        int slips = Spelling.slips(word.length());
        if (slips == 0 || word.length() > LONGEST) {
            return List.of();
        }
        List<String> oneSlipAway = known(Spelling.neighbours(word)).stream()
                .sorted()
                .limit(MOST_SPELLINGS)
                .toList();
        return oneSlipAway.isEmpty() && slips > 1 ? furtherAway(word, slips) : oneSlipAway;
    }

    private List<String> furtherAway(String word, int slips) {
        Map<String, Integer> distances =
                jdbc.sql(SIMILAR).param("word", word).param("alike", ALIKE).query(String.class).list().stream()
                        .collect(Collectors.toMap(Function.identity(), other -> Spelling.distance(word, other)));
        return distances.entrySet().stream()
                .filter(other -> other.getValue() > 0 && other.getValue() <= slips)
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_SPELLINGS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
