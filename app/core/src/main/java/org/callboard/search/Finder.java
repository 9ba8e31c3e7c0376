package org.callboard.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.access.Viewer;
import org.callboard.records.text.SearchTerm;
import org.callboard.records.text.SearchTerms;
import org.springframework.stereotype.Component;

/**
 * Looks in steps, each only for what the ones before did not find enough of: among the newest and by name, by the trigram
 * index, over what it points to, and in other spellings.
 */
@Component
class Finder {

    /** Words found so often among the newest are frequent: the index would have to read all of their rows. */
    private static final int FREQUENT = 12;
    /** With fewer, something was misspelt. */
    private static final int LITTLE = 5;
    /** With more words, people have pasted a text. */
    private static final int MOST_SPELT = 5;
    /** Merged into one that was merged into one … */
    private static final int LONGEST_CHAIN = 10;

    private final CandidateRows rows;
    private final Vocabulary vocabulary;
    private final SearchableKinds kinds;

    Finder(CandidateRows rows, Vocabulary vocabulary, SearchableKinds kinds) {
        this.rows = rows;
        this.vocabulary = vocabulary;
        this.kinds = kinds;
    }

    /**
     * @param terms with the spellings that were looked for
     * @param merged ids of those found by what was merged into them
     */
    record Found(SearchTerms terms, Collection<Candidate> candidates, Set<UUID> merged) {}

    Found find(SearchTerms terms, List<Searchable> wanted, Viewer viewer, int limit) {
        int enough = Math.max(FREQUENT, limit);
        Map<UUID, Candidate> found = asTyped(terms, wanted, viewer, enough);
        if (found.size() < LITTLE && terms.all().size() <= MOST_SPELT) {
            Slices slices = new Slices(terms, viewer);
            read(elsewhere(slices, wanted), slices, found);
        }
        SearchTerms asked = terms;
        if (found.size() < LITTLE && terms.all().size() <= MOST_SPELT) {
            SearchTerms spelt = spelt(terms, found.isEmpty());
            if (spelt.all().stream().anyMatch(term -> term.spellings().size() > 1 && !term.digits())) {
                rows.expectAnything();
                asTyped(spelt, wanted, viewer, enough).forEach(found::putIfAbsent);
                asked = spelt;
            }
        }
        return standing(new Found(asked, found.values(), new HashSet<>()), wanted, viewer);
    }

    /**
     * What nobody is called is misspelt; where every word is somebody's, and no part of an address, and still nothing was
     * found, any of them may be.
     */
    private SearchTerms spelt(SearchTerms typed, boolean nothing) {
        SearchTerms terms = typed.inWords();
        Set<String> names = terms.all().stream()
                .filter(SearchTerm::isName)
                .map(SearchTerm::typed)
                .collect(Collectors.toSet());
        Set<String> known = vocabulary.known(names);
        boolean all = nothing && known.containsAll(names) && terms.all().equals(typed.all());
        return terms.each(term -> names.contains(term.typed()) && (all || !known.contains(term.typed()))
                ? term.or(vocabulary.near(term.typed()))
                : term);
    }

    private Map<UUID, Candidate> asTyped(SearchTerms terms, List<Searchable> wanted, Viewer viewer, int enough) {
        Slices slices = new Slices(terms, viewer);
        boolean byName = !terms.words().isEmpty();
        Map<UUID, Candidate> found = new LinkedHashMap<>();
        List<String> quick = wanted.stream()
                .flatMap(kind -> slices.quick(kind, byName).stream())
                .toList();
        rows.read(quick, slices.params()).forEach(one -> found.put(one.id(), one));
        Map<String, Long> many =
                found.values().stream().collect(Collectors.groupingBy(Candidate::type, Collectors.counting()));
        List<Searchable> rare = wanted.stream()
                .filter(kind -> many.getOrDefault(kind.type(), 0L) < enough)
                .toList();
        if (!rare.isEmpty()) {
            rows.expectRareWords();
            read(rare.stream().flatMap(kind -> slices.rare(kind).stream()).toList(), slices, found);
        }
        return found;
    }

    private List<String> elsewhere(Slices slices, List<Searchable> wanted) {
        return wanted.stream()
                .flatMap(kind ->
                        kind.via().stream().flatMap(via -> slices.elsewhere(kind, via, kinds.of(via.type())).stream()))
                .toList();
    }

    private void read(List<String> sql, Slices slices, Map<UUID, Candidate> found) {
        rows.read(sql, slices.params()).forEach(one -> found.putIfAbsent(one.id(), one));
    }

    /** In place of what was merged stands what it was merged into, found by the other's words. */
    private Found standing(Found found, List<Searchable> wanted, Viewer viewer) {
        Slices slices = new Slices(found.terms(), viewer);
        List<String> survivors =
                wanted.stream().flatMap(kind -> slices.survivors(kind).stream()).toList();
        Map<UUID, Candidate> standing = new LinkedHashMap<>();
        List<Candidate> gone = split(found.candidates(), standing);
        for (int n = 0; n < LONGEST_CHAIN && !gone.isEmpty(); n++) {
            Map<UUID, Candidate> wordsOf =
                    gone.stream().collect(Collectors.toMap(Candidate::survivor, one -> one, (first, second) -> first));
            List<Candidate> next = rows.read(survivors, slices.params(), wordsOf.keySet()).stream()
                    .map(one -> one.foundBy(wordsOf.get(one.id())))
                    .toList();
            Map<UUID, Candidate> fresh = new LinkedHashMap<>();
            gone = split(next, fresh);
            fresh.forEach((id, one) -> {
                if (standing.putIfAbsent(id, one) == null) {
                    found.merged().add(id);
                }
            });
        }
        return new Found(found.terms(), standing.values(), found.merged());
    }

    private static List<Candidate> split(Collection<Candidate> all, Map<UUID, Candidate> standing) {
        List<Candidate> gone = new ArrayList<>();
        for (Candidate one : all) {
            if (one.survivor() == null) {
                standing.put(one.id(), one);
            } else if (!Objects.equals(one.survivor(), one.id())) {
                gone.add(one);
            }
        }
        return gone;
    }
}
