package org.callboard.search;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callboard.access.CurrentUser;
import org.callboard.access.Sight;
import org.callboard.access.Viewer;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Subject;
import org.callboard.records.text.NormalForm;
import org.callboard.records.text.SearchTerms;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class OneSearch implements Search {

    /** Seconds after which somebody types on rather than waits. */
    private static final int PATIENCE = 3;
    /** Some are left out when they are described: gone meanwhile, or found by what must not be seen. */
    private static final int SPARE = 10;

    private final SearchableKinds kinds;
    private final Finder finder;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OneSearch(
            SearchableKinds kinds,
            Finder finder,
            CurrentUser currentUser,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.kinds = kinds;
        this.finder = finder;
        this.currentUser = currentUser;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.transaction.setTimeout(PATIENCE);
    }

    @Override
    public List<Hit> find(String text, Set<String> wanted, int limit) {
        check(text, wanted, limit);
        Viewer viewer = currentUser.viewer();
        SearchTerms terms = SearchTerms.of(text);
        List<Searchable> seen = kinds.all().stream()
                .filter(kind -> wanted.isEmpty() || wanted.contains(kind.type()))
                .filter(kind -> !(kind.mayRead(viewer) instanceof Sight.None))
                .toList();
        if (terms.isEmpty() || seen.isEmpty()) {
            return List.of();
        }
        try {
            return transaction.execute(t -> ranked(finder.find(terms, seen, viewer, limit), viewer, limit));
        } catch (QueryTimeoutException | TransactionTimedOutException tooMuch) {
            throw new BadInput("q", "Fits too much to be found quickly; add a word or type more of it.");
        }
    }

    private List<Hit> ranked(Finder.Found found, Viewer viewer, int limit) {
        Ranking ranking = new Ranking(found.terms(), viewer.username(), clock.instant());
        List<Ranked> best = found.candidates().stream()
                .map(one -> new Ranked(one, ranking.of(one)))
                .sorted(Comparator.comparingDouble((Ranked one) -> -one.rank().score())
                        .thenComparing(one -> one.candidate().id(), Comparator.reverseOrder()))
                .limit(limit + (long) SPARE)
                .toList();
        Map<String, Map<java.util.UUID, Searchable.Shown>> shown = best.stream()
                .collect(Collectors.groupingBy(
                        one -> one.candidate().type(),
                        Collectors.mapping(
                                one -> one.candidate().id(),
                                Collectors.collectingAndThen(Collectors.toList(), Function.identity()))))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, ids -> kinds.of(ids.getKey()).shown(viewer, ids.getValue())));
        return best.stream()
                .flatMap(one -> hit(
                        one,
                        shown.get(one.candidate().type()).get(one.candidate().id()),
                        found)
                        .stream())
                .limit(limit)
                .toList();
    }

    private static java.util.Optional<Hit> hit(Ranked one, Searchable.Shown shown, Finder.Found found) {
        if (shown == null || onlyHidden(shown, found.terms())) {
            return java.util.Optional.empty();
        }
        Candidate candidate = one.candidate();
        Hit.Why why = found.merged().contains(candidate.id())
                ? Hit.Why.MERGED
                : one.rank().why();
        return java.util.Optional.of(new Hit(
                new Subject(candidate.type(), candidate.id()),
                shown.title(),
                shown.subtitle(),
                shown.badge(),
                why,
                one.rank().similar()));
    }

    /** Whether a term stands in nothing but what the viewer may not see. */
    private static boolean onlyHidden(Searchable.Shown shown, SearchTerms terms) {
        if (shown.hidden() == null || shown.hidden().isBlank()) {
            return false;
        }
        String hidden = " " + NormalForm.search(shown.hidden());
        String seen = " " + NormalForm.search(shown.seen());
        return terms.all().stream().anyMatch(term -> term.foundIn(hidden) != null && term.foundIn(seen) == null);
    }

    private void check(String text, Set<String> wanted, int limit) {
        if (text == null || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw new BadInput("q", "At most " + LONGEST + " characters, without NUL.");
        }
        if (limit < 1 || limit > MOST) {
            throw new BadInput("limit", "Between 1 and " + MOST + ".");
        }
        List<String> known = kinds.all().stream().map(Searchable::type).toList();
        if (!known.containsAll(wanted)) {
            throw new BadInput("kinds", "Choose from " + String.join(", ", known) + ".");
        }
    }

    private record Ranked(Candidate candidate, Ranking.Rank rank) {}
}
