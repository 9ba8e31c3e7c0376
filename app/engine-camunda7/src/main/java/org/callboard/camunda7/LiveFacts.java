package org.callboard.camunda7;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.SubjectFacts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What {@code subject} means in an expression: the facts, as they are now, of what the process is about. Asked once for
 * each command of the engine, and again after a worker ran or the house told the engine something: facts may be others
 * since.
 */
@Component
class LiveFacts {

    static final String NAME = "subject";

    private static final ThreadLocal<Known> KNOWN = new ThreadLocal<>();

    private final ObjectProvider<SubjectFacts> kinds;

    LiveFacts(ObjectProvider<SubjectFacts> kinds) {
        this.kinds = kinds;
    }

    private record Known(CommandContext command, Map<UUID, Map<String, Object>> facts)
            implements CommandContextListener {

        @Override
        public void onCommandContextClose(CommandContext closed) {
            forget();
        }

        @Override
        public void onCommandFailed(CommandContext failed, Throwable failure) {
            forget();
        }
    }

    static void forget() {
        KNOWN.remove();
    }

    /** Empty when the process is about nothing that anybody knows. */
    Map<String, Object> of(VariableScope scope) {
        return subject(scope).map(this::of).orElse(Map.of());
    }

    private Map<String, Object> of(UUID subject) {
        CommandContext command = Context.getCommandContext();
        if (command == null) {
            return read(subject);
        }
        Known known = KNOWN.get();
        if (known == null || known.command() != command) {
            known = new Known(command, new HashMap<>());
            KNOWN.set(known);
            command.registerCommandContextListener(known);
        }
        Map<String, Object> facts = known.facts().get(subject);
        if (facts == null) {
            facts = read(subject);
            known.facts().put(subject, facts);
        }
        return facts;
    }

    private Map<String, Object> read(UUID subject) {
        return kinds.orderedStream()
                .map(kind -> kind.of(subject))
                .filter(facts -> !facts.isEmpty())
                .findFirst()
                .map(LiveFacts::nested)
                .orElse(Map.of());
    }

    /** The fact {@code custom.region} is read as {@code subject.custom.region}. */
    private static Map<String, Object> nested(Map<String, Object> flat) {
        Map<String, Object> facts = new LinkedHashMap<>();
        Map<String, Map<String, Object>> groups = new LinkedHashMap<>();
        flat.forEach((name, value) -> {
            int dot = name.indexOf('.');
            if (dot < 0) {
                facts.put(name, value);
            } else {
                groups.computeIfAbsent(name.substring(0, dot), group -> new LinkedHashMap<>())
                        .put(name.substring(dot + 1), value);
            }
        });
        groups.forEach(facts::putIfAbsent);
        return facts;
    }

    /** A called process that was given no business key is about what its caller is about. */
    private static Optional<UUID> subject(VariableScope scope) {
        DelegateExecution execution = scope instanceof DelegateTask task
                ? task.getExecution()
                : scope instanceof DelegateExecution itself ? itself : null;
        while (execution != null && execution.getProcessBusinessKey() == null) {
            execution = execution.getProcessInstance().getSuperExecution();
        }
        return Optional.ofNullable(execution)
                .map(DelegateExecution::getProcessBusinessKey)
                .flatMap(LiveFacts::id);
    }

    private static Optional<UUID> id(String businessKey) {
        try {
            return Optional.of(UUID.fromString(businessKey));
        } catch (IllegalArgumentException noSubject) {
            return Optional.empty();
        }
    }
}
