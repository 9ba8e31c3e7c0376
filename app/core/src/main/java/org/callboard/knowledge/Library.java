package org.callboard.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What readers find. Nothing of a draft is in it. Whoever asks says for whom: customers' doors pass {@link Audience#PUBLIC};
 * colleagues see both kinds.
 */
public interface Library {

    /**
     * By words, best first. @param language {@code null} for the house's
     * @param audience {@code null} for both, which is for colleagues alone
     */
    List<Hit> search(String text, String language, Audience audience, int limit);

    /** What may answer somebody who writes this: a ticket's text, half a sentence. Best first, none when nothing fits. */
    List<Hit> suggest(String text, String language, Audience audience, int limit);

    Optional<Reading> read(String language, String slug, Audience audience);

    Optional<Reading> read(UUID id, Audience audience);

    /** Categories with how many articles they hold, by name. */
    List<Shelf> shelves(String language, Audience audience);

    /** Articles of a category by title. @param after the title and id of the last one seen; {@code null} for the first */
    List<Hit> of(String category, String language, Audience audience, Place after, int limit);

    /** The languages in which anything is published. */
    List<String> languages();

    /** Says whether it helped; one voice for each reader, who may change their mind. @param reader a mark, not a name */
    void vote(UUID article, byte[] reader, boolean helpful);

    /** @param excerpt HTML: where the words stand, each within {@code <mark>}; everything else is escaped */
    record Hit(
            UUID id, String language, String slug, String category, Audience audience, String title, String excerpt) {}

    /** @param html safe to show */
    record Reading(
            UUID id,
            String language,
            String slug,
            String category,
            Audience audience,
            String title,
            String summary,
            String html,
            Instant publishedAt,
            List<Elsewhere> translations) {}

    /** The same in another language. */
    record Elsewhere(String language, String slug) {}

    record Shelf(String category, long articles) {}

    record Place(String title, UUID id) {}
}
