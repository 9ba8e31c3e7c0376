package org.callboard.worklist;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Correlation;
import org.callboard.kernel.FormFacts;
import org.callboard.kernel.SubjectFacts;
import org.callboard.kernel.engine.TaskList;
import org.callboard.kernel.release.Releases;
import org.callboard.worklist.form.FormCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The form of a task, of the release its process stands on: what it shows, and whether answers fit it. */
@Component
class TaskForms {

    private final Releases releases;
    private final TaskList engine;
    private final Clock clock;
    private final Map<String, SubjectFacts> factsByType;
    private final Map<String, FormFacts> factsByForm;

    TaskForms(
            Releases releases,
            TaskList engine,
            Clock clock,
            List<SubjectFacts> facts,
            ObjectProvider<FormFacts> formFacts) {
        this.releases = releases;
        this.engine = engine;
        this.clock = clock;
        this.factsByType = facts.stream().collect(Collectors.toMap(SubjectFacts::type, Function.identity()));
        this.factsByForm = formFacts.stream().collect(Collectors.toMap(FormFacts::form, Function.identity()));
    }

    Optional<String> of(WorkItem task) {
        return Optional.ofNullable(task.form())
                .map(form -> releases.file(task.release(), "forms/" + form + ".form")
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .orElseThrow(() -> new IllegalStateException("Release " + task.release() + " has no form "
                                + form + ", which " + task.element() + " asks for.")));
    }

    /**
     * What the form starts from. What an earlier round of the same step answered is left out: a second call must not
     * begin with the first one's outcome.
     */
    Map<String, Object> data(WorkItem task) {
        Map<String, Object> data = new HashMap<>(task.isStep() ? engine.variables(task.id()) : Map.of());
        data.remove(Correlation.VARIABLE);
        of(task).map(form -> new FormCheck(form, clock).asked()).ifPresent(data.keySet()::removeAll);
        if (task.subject() != null && factsByType.containsKey(task.subject().type())) {
            data.putAll(
                    factsByType.get(task.subject().type()).shown(task.subject().id()));
        }
        if (task.subject() != null && factsByForm.containsKey(task.form())) {
            data.putAll(factsByForm.get(task.form()).of(task.subject().id(), data));
        }
        return data;
    }

    /** The answers as the process gets them. @throws BadInput one entry per bad answer */
    Map<String, Object> check(WorkItem task, Map<String, Object> answers) {
        Optional<String> form = of(task);
        if (form.isPresent()) {
            return new FormCheck(form.get(), clock).check(answers, data(task));
        }
        if (!answers.isEmpty()) {
            throw new BadInput("answers", "This task asks for nothing.");
        }
        return Map.of();
    }
}
