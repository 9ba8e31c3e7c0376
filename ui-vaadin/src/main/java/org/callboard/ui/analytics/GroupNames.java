package org.callboard.ui.analytics;

import java.util.HashMap;
import java.util.Map;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.analytics.By;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.ui.text.Texts;

/** What people call the groups that figures are split by. */
final class GroupNames {

    private final People people;
    private final Pipelines pipelines;
    private final Map<String, String> colleagues = new HashMap<>();

    GroupNames(People people, Pipelines pipelines) {
        this.people = people;
        this.pipelines = pipelines;
    }

    /** @param known names that came with the figures, by id */
    String of(By by, String group, Map<String, String> known) {
        if (group.isEmpty()) {
            return Texts.text("analytics.group.none");
        }
        return switch (by) {
            case OWNER ->
                colleagues.computeIfAbsent(
                        group, one -> people.find(one).map(Person::name).orElse(one));
            case PIPELINE -> pipelines.newest(group).map(Pipeline::name).orElse(group);
            case CATEGORY -> Texts.textOr("analytics.category." + group, group);
            default -> known.getOrDefault(group, group);
        };
    }
}
