package org.callboard.rules;

import java.util.List;

/** What analysts wrote cannot be used; says file by file and line by line why. The former rules stay in force. */
public class RulesDoNotCompile extends RuntimeException {

    private final transient List<String> problems;

    public RulesDoNotCompile(List<String> problems) {
        super("These rules cannot be used: " + String.join(" | ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
