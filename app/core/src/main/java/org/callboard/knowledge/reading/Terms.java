package org.callboard.knowledge.reading;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds what a text is about: its rarest words among those that articles use, as many as lead to no more articles than are
 * ranked. Words that stand everywhere say nothing.
 */
@Repository
class Terms {

    private static final int ASKED = 8;
    private static final int LONGEST = 4_000;

    private final JdbcClient jdbc;

    Terms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A {@code tsquery} of which one word is enough; empty when no article uses any. */
    String ofText(String text, String language) {
        String folded = SearchWords.folded(text);
        List<String> rarest = jdbc.sql("select term from (select t.term, t.articles,"
                        + " sum(t.articles) over (order by t.articles, t.term) as hits,"
                        + " row_number() over (order by t.articles, t.term) as place"
                        + " from unnest(to_tsvector(cast(:config as regconfig), :text)) w"
                        + " join knowledge.term t on t.language = :language and t.term = w.lexeme"
                        + " where t.articles > 0) telling"
                        + " where (hits <= :most or place = 1) and place <= :asked order by place")
                .param("config", SearchWords.config(language))
                .param("text", folded.length() > LONGEST ? folded.substring(0, LONGEST) : folded)
                .param("language", language)
                .param("asked", ASKED)
                .param("most", Question.RANKED)
                .query(String.class)
                .list();
        return rarest.stream().map(Terms::quoted).collect(Collectors.joining(" | "));
    }

    private static String quoted(String term) {
        return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
