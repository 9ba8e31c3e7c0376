package org.callboard.rules;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Looks at one rule: its attributes, its conditions, its findings. */
final class RuleGuard {

    private static final Pattern TEXTS_AND_COMMENTS =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern STATEMENT =
            Pattern.compile("insert\\s*\\(\\s*new\\s+([A-Za-z]+)\\s*\\((.*)\\)\\s*\\)", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile("([A-Za-z_$][\\w$.]*)\\s*\\(");
    private static final Set<String> NO_CALLS = Set.of("in", "and", "or", "not", "memberOf", "contains", "matches");
    private static final Set<String> HARMLESS = Set.of("dialect", "enabled");

    private final String where;
    private final RuleDescr rule;
    private final List<String> problems;

    RuleGuard(String where, RuleDescr rule, List<String> problems) {
        this.where = where + "rule \"" + rule.getName() + "\" ";
        this.rule = rule;
        this.problems = problems;
    }

    void check() {
        rule.getAttributes().keySet().stream()
                .filter(attribute -> !HARMLESS.contains(attribute))
                .forEach(attribute -> problems.add(where + "sets " + attribute + ": rules have no order and no modes"));
        if (!rule.isRule()) {
            problems.add(where + "is a query: a decision consists of rules");
            return;
        }
        conditions(rule.getLhs());
        if (!rule.getNamedConsequences().isEmpty()) {
            problems.add(where + "has more than one then");
        }
        findings(String.valueOf(rule.getConsequence()));
    }

    private void conditions(BaseDescr condition) {
        if (condition instanceof PatternDescr pattern) {
            pattern(pattern);
        } else if (condition instanceof AndDescr
                || condition instanceof OrDescr
                || condition instanceof NotDescr
                || condition instanceof ExistsDescr) {
            ((ConditionalElementDescr) condition).getDescrs().forEach(d -> conditions((BaseDescr) d));
        } else {
            problems.add(where + "uses "
                    + condition.getClass().getSimpleName().replace("Descr", "").toLowerCase()
                    + ": conditions are facts, and, or, not, exists");
        }
    }

    private void pattern(PatternDescr pattern) {
        String type = pattern.getObjectType();
        if (!Vocabulary.knows(type)) {
            problems.add(where + "looks at " + type + ", which is not in the vocabulary");
        } else if (Vocabulary.isFinding(type)) {
            problems.add(where + "looks at " + type + ", a finding: rules do not build on each other");
        }
        if (pattern.getSource() != null || !pattern.getBehaviors().isEmpty()) {
            problems.add(where + "takes " + type + " from elsewhere: facts are given, not fetched");
        }
        for (BaseDescr constraint : pattern.getDescrs()) {
            if (!(constraint instanceof ExprConstraintDescr)) {
                problems.add(where + "has a condition that cannot be read: " + constraint);
                continue;
            }
            Matcher call = CALL.matcher(withoutTexts(((ExprConstraintDescr) constraint).getExpression()));
            while (call.find()) {
                if (!NO_CALLS.contains(call.group(1))) {
                    problems.add(where + "calls " + call.group(1)
                            + " in a condition: conditions compare, they call nothing");
                }
            }
        }
    }

    private void findings(String consequence) {
        for (String statement : withoutTexts(consequence).split(";")) {
            if (statement.isBlank()) {
                continue;
            }
            Matcher insert = STATEMENT.matcher(statement.strip());
            if (!insert.matches()) {
                problems.add(
                        where + "says \"" + statement.strip() + "\": after then there is only insert(new Finding(…));");
            } else if (!Vocabulary.isFinding(insert.group(1))) {
                problems.add(where + "inserts " + insert.group(1) + ", which is no finding of the vocabulary");
            } else if (CALL.matcher(insert.group(2)).find()
                    || insert.group(2).matches("(?s).*\\bnew\\b.*|.*[^=<>!]=[^=].*|.*(\\+\\+|--).*")) {
                problems.add(where
                        + "calls or changes something inside insert: a finding is made of texts, numbers and facts");
            }
        }
    }

    /** Comments go and texts become "", so that what is said inside them offends nobody. */
    private static String withoutTexts(String code) {
        return TEXTS_AND_COMMENTS
                .matcher(code)
                .replaceAll(found -> found.group().startsWith("/") ? " " : "\"\"");
    }
}
