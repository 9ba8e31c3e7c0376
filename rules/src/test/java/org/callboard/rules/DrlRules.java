package org.callboard.rules;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of the rules in a packaged file. */
final class DrlRules {

    private DrlRules() {}

    static Set<String> namesIn(String path) {
        Set<String> names = new TreeSet<>();
        Matcher rule = Pattern.compile("(?m)^rule \"([^\"]+)\"").matcher(Packaged.text(path));
        while (rule.find()) {
            names.add(rule.group(1));
        }
        return names;
    }
}
