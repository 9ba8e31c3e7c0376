package org.callboard.worklist;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callboard.kernel.engine.TaskList;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Passes on what people do: with tasks to the engine, with other work to whoever owns it. */
@Component
class WorkSources {

    private final TaskList engine;
    private final Map<String, WorkSource> byKind;

    WorkSources(TaskList engine, ObjectProvider<WorkSource> sources) {
        this.engine = engine;
        this.byKind = sources.stream().collect(Collectors.toMap(WorkSource::kind, Function.identity()));
    }

    /** @param username {@code null} releases it */
    void assign(WorkItem item, String username) {
        if (item.isStep()) {
            engine.assign(item.id(), username);
        } else {
            owner(item).handOver(UUID.fromString(item.id()), username);
        }
    }

    void followUp(WorkItem item, Instant at) {
        if (item.isStep()) {
            engine.followUp(item.id(), at);
        } else {
            owner(item).followUp(UUID.fromString(item.id()), at);
        }
    }

    void complete(WorkItem item, Map<String, Object> answers) {
        if (item.isStep()) {
            engine.complete(item.id(), answers);
        } else {
            owner(item).complete(UUID.fromString(item.id()));
        }
    }

    private WorkSource owner(WorkItem item) {
        WorkSource source = byKind.get(item.kind());
        if (source == null) {
            throw new IllegalStateException("Nobody owns work of kind " + item.kind() + ".");
        }
        return source;
    }
}
