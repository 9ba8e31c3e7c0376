package org.callboard.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callboard.rules.Sources.Source;
import org.callboard.rules.Variants.Variant;

/** Answers which rules of one decision one condition kept from firing, by letting the rules without it judge. */
final class NearMisses implements AutoCloseable {

    private final Compiled compiled;
    private final Map<String, Variant> byName = new LinkedHashMap<>();
    private final Map<String, Set<String>> propertiesOf;

    private NearMisses(Compiled compiled, List<Variant> variants) {
        this.compiled = compiled;
        variants.forEach(v -> byName.put(v.name(), v));
        propertiesOf = variants.stream()
                .collect(Collectors.groupingBy(
                        Variant::rule, Collectors.mapping(Variant::property, Collectors.toSet())));
    }

    static NearMisses compile(String decision, List<Source> sources) {
        Map<String, StringBuilder> drlByPath = new LinkedHashMap<>();
        List<Variant> variants = sources.stream()
                .map(DrlText::of)
                .flatMap(text -> {
                    List<Variant> ofText = Variants.of(text);
                    StringBuilder drl =
                            drlByPath.computeIfAbsent(text.source().path(), p -> new StringBuilder(head(text)));
                    ofText.forEach(v -> drl.append(v.drl()).append('\n'));
                    return ofText.stream();
                })
                .toList();
        List<Source> without = drlByPath.entrySet().stream()
                .map(e -> new Source(e.getKey(), e.getValue().toString()))
                .toList();
        return new NearMisses(Compiled.of(decision, without), variants);
    }

    private static String head(DrlText text) {
        StringBuilder head = new StringBuilder("package " + text.packageName() + ";\n");
        text.parsed()
                .getImports()
                .forEach(i -> head.append("import ").append(i.getTarget()).append(";\n"));
        return head.toString();
    }

    /** @param fired what did fire on these facts @return what would have counted most first */
    List<Miss> of(Collection<?> facts, List<Fired> fired) {
        Set<String> firedRules = fired.stream().map(Fired::rule).collect(Collectors.toSet());
        Map<String, Integer> bestByProperty = bestByProperty(fired);
        Map<Variant, List<Object>> wouldFind = new LinkedHashMap<>();
        for (Fired each : compiled.judge(facts)) {
            Variant variant = byName.get(each.rule());
            int weight = each.finding().weight();
            boolean betterFired =
                    weight > 0 && bestByProperty.getOrDefault(variant.property(), Integer.MIN_VALUE) >= weight;
            if (!firedRules.contains(variant.rule()) && weight >= 0 && !betterFired) {
                wouldFind.computeIfAbsent(variant, v -> new ArrayList<>()).add(each.finding());
            }
        }
        return wouldFind.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> -heaviest(e.getValue())))
                .map(e -> new Miss(e.getKey().rule(), e.getKey().condition(), distinct(e.getValue())))
                .toList();
    }

    private Map<String, Integer> bestByProperty(List<Fired> fired) {
        Map<String, Integer> best = new HashMap<>();
        for (Fired each : fired) {
            for (String property : propertiesOf.getOrDefault(each.rule(), Set.of())) {
                best.merge(property, each.finding().weight(), Math::max);
            }
        }
        return best;
    }

    private static int heaviest(List<Object> findings) {
        return findings.stream().mapToInt(f -> ((Finding) f).weight()).max().orElse(0);
    }

    private static List<Object> distinct(List<Object> findings) {
        return findings.stream().distinct().toList();
    }

    @Override
    public void close() {
        compiled.close();
    }
}
