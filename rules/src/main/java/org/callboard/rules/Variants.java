package org.callboard.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Writes each rule once per condition without that condition. */
final class Variants {

    private static final Pattern BOUND = Pattern.compile("\\s*(\\$\\w+\\s*:\\s*\\w+)\\s*(.*)", Pattern.DOTALL);
    /** Each of the house's own fields is a property of its own: {@code custom["region"]}. */
    private static final Pattern PROPERTY =
            Pattern.compile("(?:\\$\\w+\\s*:\\s*)?\\W*(\\w+(?:\\[\\s*\"[^\"]*\"\\s*])?).*", Pattern.DOTALL);

    private final DrlText text;
    private final List<Variant> found = new ArrayList<>();

    private Variants(DrlText text) {
        this.text = text;
    }

    /**
     * @param property what the condition is about, {@code LeadFacts.companySize}
     * @param condition its own text
     * @param drl the rule without it, under a name of its own
     */
    record Variant(String rule, String property, String condition, String name, String drl) {}

    static List<Variant> of(DrlText text) {
        Variants variants = new Variants(text);
        text.parsed().getRules().forEach(variants::of);
        return variants.found;
    }

    private void of(RuleDescr rule) {
        for (BaseDescr condition : rule.getLhs().getDescrs()) {
            of(rule, condition);
        }
    }

    private void of(RuleDescr rule, BaseDescr condition) {
        if (condition instanceof AndDescr and) {
            and.getDescrs().forEach(d -> of(rule, d));
        } else if (condition instanceof PatternDescr pattern) {
            for (BaseDescr constraint : pattern.getDescrs()) {
                if (constraint instanceof ExprConstraintDescr expression) {
                    without(rule, pattern, expression);
                }
            }
        }
    }

    private void without(RuleDescr rule, PatternDescr pattern, ExprConstraintDescr condition) {
        Matcher bound = BOUND.matcher(condition.getExpression());
        boolean binds = bound.matches();
        if (binds && bound.group(2).isBlank()) {
            return;
        }
        String name = rule.getName() + " \u2260 " + found.size();
        Matcher property = PROPERTY.matcher(condition.getExpression());
        found.add(new Variant(
                rule.getName(),
                pattern.getObjectType() + "." + (property.matches() ? property.group(1) : ""),
                readable(condition.getExpression(), bound, binds),
                name,
                cut(rule, condition, binds ? bound.group(1) : "true").replace(quoted(rule.getName()), quoted(name))));
    }

    private String cut(RuleDescr rule, ExprConstraintDescr condition, String instead) {
        String all = text.source().drl();
        return all.substring(rule.getStartCharacter(), condition.getStartCharacter())
                + instead
                + all.substring(condition.getEndCharacter() + 1, rule.getEndCharacter() + 1);
    }

    private static String readable(String condition, Matcher bound, boolean binds) {
        String said = binds ? bound.group(1).replaceFirst("\\$\\w+\\s*:\\s*", "") + " " + bound.group(2) : condition;
        return said.strip().replaceAll("\\s+", " ");
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
