package org.callboard.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All rules of one release, compiled. One decision is one {@code drl/<context>/<decision>.drl} or
 * {@code tables/<context>/<decision>.xlsx} (or both): its rules see only the facts given for it and nothing of other
 * decisions. Any number of threads may ask at once; any number of books may be open at once.
 */
public final class RuleBook implements AutoCloseable {

    private final Map<String, List<Sources.Source>> sources;
    private final Map<String, Compiled> decisions;
    private final Map<String, NearMisses> nearMisses = new ConcurrentHashMap<>();

    private RuleBook(Map<String, List<Sources.Source>> sources, Map<String, Compiled> decisions) {
        this.sources = sources;
        this.decisions = decisions;
    }

    /**
     * @param files by path: {@code drl/lead/lead-scoring.drl}, with or without a leading {@code rules/}
     * @throws RulesDoNotCompile when a file does not compile, or goes beyond what {@link RuleGuards} allow
     */
    public static RuleBook compile(Map<String, byte[]> files) {
        Map<String, List<Sources.Source>> sources = Sources.of(files).byDecision();
        List<String> problems = new ArrayList<>(RuleGuards.check(sources.values()));
        Map<String, Compiled> decisions = new LinkedHashMap<>();
        if (problems.isEmpty()) {
            sources.forEach((decision, texts) -> {
                try {
                    decisions.put(decision, Compiled.of(decision, texts));
                } catch (RulesDoNotCompile wrong) {
                    problems.addAll(wrong.problems());
                }
            });
        }
        if (!problems.isEmpty()) {
            decisions.values().forEach(Compiled::close);
            throw new RulesDoNotCompile(problems);
        }
        return new RuleBook(sources, Map.copyOf(decisions));
    }

    public Set<String> decisions() {
        return decisions.keySet();
    }

    /** @throws IllegalArgumentException when the book has no such decision */
    public Judgement judge(String decision, Collection<?> facts) {
        return new Judgement(List.copyOf(find(decision).judge(facts)));
    }

    /**
     * Rules that would have fired had one of their conditions held. The first question about a decision compiles one
     * variant of each rule per condition. Left out: conditions under {@code not} and {@code exists}, rules that would
     * only have cost points, and rules beside which a better one about the same property fired.
     */
    public List<Miss> nearMisses(String decision, Collection<?> facts) {
        List<Fired> fired = find(decision).judge(facts);
        return nearMisses
                .computeIfAbsent(decision, d -> NearMisses.compile(d, sources.get(d)))
                .of(facts, fired);
    }

    /** Lets go of everything compiled. Judgements under way are finished. */
    @Override
    public void close() {
        decisions.values().forEach(Compiled::close);
        nearMisses.values().forEach(NearMisses::close);
    }

    private Compiled find(String decision) {
        Compiled compiled = decisions.get(decision);
        if (compiled == null) {
            throw new IllegalArgumentException(
                    "There are no rules for " + decision + ", only for " + decisions.keySet() + ".");
        }
        return compiled;
    }
}
