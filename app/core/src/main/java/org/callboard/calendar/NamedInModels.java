package org.callboard.calendar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callboard.kernel.release.ReleaseCheck;
import org.springframework.stereotype.Component;

/** Refuses a release whose models count in a calendar that is not there, before a timer would fail. */
@Component
class NamedInModels implements ReleaseCheck {

    private static final Pattern NAMED =
            Pattern.compile("workingTime\\.\\w+\\(\\s*(?:'|\"|&quot;|&apos;|&#39;|&#34;)([^'\"&]*)");

    private final KeptEditions rows;

    NamedInModels(KeptEditions rows) {
        this.rows = rows;
    }

    @Override
    public String folder() {
        return "bpmn/";
    }

    @Override
    public List<String> problems(Map<String, byte[]> files) {
        List<String> problems = new ArrayList<>();
        files.forEach((path, bytes) -> {
            Matcher named = NAMED.matcher(new String(bytes, StandardCharsets.UTF_8));
            while (named.find()) {
                if (!isKnown(named.group(1))) {
                    problems.add(path + ": counts in the calendar " + named.group(1)
                            + ", which is not there. Make it on the page Calendars, or name another one.");
                }
            }
        });
        return problems;
    }

    private boolean isKnown(String name) {
        return name.matches("(team|person|tier):.*") || rows.find(name).isPresent();
    }
}
