package org.callboard.knowledge.reading;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.NotFound;
import org.callboard.knowledge.Audience;
import org.callboard.knowledge.Library;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers readers from what is published. */
@Service
class KeptLibrary implements Library {

    private static final int MOST = 50;
    private static final int LONGEST_QUESTION = 300;
    private static final String BY_WORDS = "websearch_to_tsquery(cast(:config as regconfig), :text)";
    private static final String BY_ANY = "cast(:text as tsquery)";

    private final LiveRows rows;
    private final Terms terms;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String house;

    KeptLibrary(LiveRows rows, Terms terms, JdbcClient jdbc, Clock clock, @Value("${crm.language:en}") String house) {
        this.rows = rows;
        this.terms = terms;
        this.jdbc = jdbc;
        this.clock = clock;
        this.house = house;
    }

    /** Where no article has all of the words, those that have the most telling ones. */
    @Override
    @Transactional(readOnly = true)
    public List<Hit> search(String text, String language, Audience audience, int limit) {
        String asked = SearchWords.folded(text);
        if (asked.isEmpty()) {
            return List.of();
        }
        String cut = asked.length() > LONGEST_QUESTION ? asked.substring(0, LONGEST_QUESTION) : asked;
        List<Hit> all = rows.find(BY_WORDS, cut, language(language), audience, bounded(limit));
        return all.isEmpty() ? suggest(cut, language, audience, limit) : all;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hit> suggest(String text, String language, Audience audience, int limit) {
        String telling = terms.ofText(text, language(language));
        return telling.isEmpty() ? List.of() : rows.find(BY_ANY, telling, language(language), audience, bounded(limit));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Reading> read(String language, String slug, Audience audience) {
        return rows.read(language, slug, audience).map(one -> withOthers(one, audience));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Reading> read(UUID id, Audience audience) {
        return rows.read(id, audience).map(one -> withOthers(one, audience));
    }

    private Reading withOthers(Reading one, Audience audience) {
        return new Reading(
                one.id(),
                one.language(),
                one.slug(),
                one.category(),
                one.audience(),
                one.title(),
                one.summary(),
                one.html(),
                one.publishedAt(),
                rows.elsewhere(one.id(), audience));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Shelf> shelves(String language, Audience audience) {
        return rows.shelves(language(language), audience);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hit> of(String category, String language, Audience audience, Place after, int limit) {
        return rows.of(category, language(language), audience, after, bounded(limit));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> languages() {
        return rows.languages();
    }

    @Override
    @Transactional
    public void vote(UUID article, byte[] reader, boolean helpful) {
        // held, so that of two voices of one reader only one is counted
        jdbc.sql("select article_id from knowledge.live where article_id = ? for update")
                .param(article)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("article", article));
        Optional<Boolean> before = jdbc.sql("select helpful from knowledge.vote where article_id = ? and reader = ?")
                .params(article, reader)
                .query(Boolean.class)
                .optional();
        jdbc.sql(
                        "insert into knowledge.vote (article_id, reader, helpful, at) values (?, ?, ?, ?)"
                                + " on conflict (article_id, reader) do update set helpful = excluded.helpful, at = excluded.at")
                .params(article, reader, helpful, Timestamp.from(clock.instant()))
                .update();
        count(article, before, helpful);
    }

    private void count(UUID article, Optional<Boolean> before, boolean helpful) {
        int yes = (helpful ? 1 : 0) - (before.orElse(false) ? 1 : 0);
        int no = (helpful ? 0 : 1) - (before.map(said -> !said).orElse(false) ? 1 : 0);
        jdbc.sql("update knowledge.live set helpful = helpful + ?, unhelpful = unhelpful + ? where article_id = ?")
                .params(yes, no, article)
                .update();
    }

    private String language(String wanted) {
        return wanted == null || wanted.isBlank() ? house : wanted.strip().toLowerCase(Locale.ROOT);
    }

    private static int bounded(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }
}
