package org.callboard.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.callboard.rules.Sources.Source;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Keeps rules to what they are for: they look at facts and insert findings. No order among rules, no memory between
 * judgements, no change of a fact, no call out to Java. So the same facts always give the same findings.
 */
public final class RuleGuards {

    private RuleGuards() {}

    /** @return one sentence per offence with file and line; empty when all is well */
    public static List<String> check(Map<String, byte[]> files) {
        return check(Sources.of(files).byDecision().values());
    }

    static List<String> check(Collection<List<Source>> sources) {
        List<String> problems = new ArrayList<>();
        for (List<Source> decision : sources) {
            for (Source source : decision) {
                try {
                    check(DrlText.of(source), problems);
                } catch (RulesDoNotCompile unreadable) {
                    problems.addAll(unreadable.problems());
                }
            }
        }
        return problems;
    }

    private static void check(DrlText text, List<String> problems) {
        PackageDescr parsed = text.parsed();
        String path = text.source().path();
        parsed.getImports().stream()
                .filter(i -> !ofVocabulary(i.getTarget()))
                .forEach(i -> problems.add(
                        at(path, i.getLine()) + "imports " + i.getTarget() + ", which is not in the vocabulary"));
        parsed.getGlobals()
                .forEach(g -> problems.add(
                        at(path, g.getLine()) + "global " + g.getIdentifier() + ": rules know only their facts"));
        parsed.getFunctions()
                .forEach(f -> problems.add(at(path, f.getLine()) + "function " + f.getName()
                        + ": rules are written in conditions and findings alone"));
        parsed.getFunctionImports()
                .forEach(f -> problems.add(at(path, f.getLine()) + "imports the function " + f.getTarget()));
        parsed.getAccumulateImports()
                .forEach(a -> problems.add(at(path, a.getLine()) + "imports the accumulation " + a.getTarget()));
        parsed.getTypeDeclarations()
                .forEach(t -> problems.add(at(path, t.getLine()) + "declares " + t.getTypeName()
                        + ": facts and findings come from the vocabulary"));
        parsed.getAttributes()
                .forEach(a -> problems.add(at(path, a.getLine()) + "sets " + a.getName() + ": rules have no order"));
        for (RuleDescr rule : parsed.getRules()) {
            new RuleGuard(at(path, rule.getLine()), rule, problems).check();
        }
    }

    private static boolean ofVocabulary(String imported) {
        int dot = imported.lastIndexOf('.');
        return dot > 0
                && Vocabulary.isPackage(imported.substring(0, dot))
                && (imported.endsWith(".*") || Vocabulary.knows(imported.substring(dot + 1)));
    }

    private static String at(String path, int line) {
        return path + ":" + line + ": ";
    }
}
