package org.callboard.rules;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;

/** What analysts wrote, by decision, as DRL: a spreadsheet is turned into DRL first, so that all the same guards hold. */
record Sources(Map<String, List<Source>> byDecision) {

    private static final Pattern DRL = Pattern.compile("(?:rules/)?drl/(.+)\\.drl");
    private static final Pattern TABLE = Pattern.compile("(?:rules/)?tables/(.+)\\.xlsx");

    /** @param drl text of the file, or what the spreadsheet says */
    record Source(String path, String drl) {}

    static Sources of(Map<String, byte[]> files) {
        Map<String, List<Source>> byDecision = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        new TreeMap<>(files).forEach((path, content) -> {
            Matcher drl = DRL.matcher(path);
            Matcher table = TABLE.matcher(path);
            if (drl.matches()) {
                add(byDecision, drl.group(1), new Source(path, new String(content, StandardCharsets.UTF_8)));
            } else if (table.matches()) {
                try {
                    add(byDecision, table.group(1), new Source(path, drlOf(content)));
                } catch (RuntimeException unreadable) {
                    problems.add(path + ": is no decision table: " + unreadable.getMessage());
                }
            } else {
                problems.add(
                        path + ": only drl/<context>/<decision>.drl and tables/<context>/<decision>.xlsx belong here");
            }
        });
        if (!problems.isEmpty()) {
            throw new RulesDoNotCompile(problems);
        }
        return new Sources(byDecision);
    }

    private static void add(Map<String, List<Source>> byDecision, String decision, Source source) {
        byDecision.computeIfAbsent(decision, d -> new ArrayList<>()).add(source);
    }

    private static String drlOf(byte[] spreadsheet) {
        String drl = new SpreadsheetCompiler().compile(new ByteArrayInputStream(spreadsheet), InputType.XLS);
        if (drl == null || !drl.contains("rule ")) {
            throw new IllegalArgumentException("no RuleTable with a row was found");
        }
        return drl;
    }
}
