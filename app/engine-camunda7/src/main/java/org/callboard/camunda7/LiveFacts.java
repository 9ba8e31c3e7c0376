package org.callboard.camunda7;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.callboard.kernel.SubjectFacts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * What {@code subject} means in an expression: the facts, as they are now, of what the process is about. Asked once for
 * each command of the engine, and again after a worker ran or the house told the engine something: facts may be others
 * since.
 */
@Component
class LiveFacts {

    static final String NAME = "subject";

    private static final ThreadLocal<Known> KNOWN = new ThreadLocal<>();

    private final Supplier<List<SubjectFacts>> kinds;
    /** By process: what it was about last. A model is hardly ever about two kinds, so one question does for most. */
    private final Map<String, SubjectFacts> lately = new ConcurrentHashMap<>();

    LiveFacts(ObjectProvider<SubjectFacts> kinds) {
        this.kinds = SingletonSupplier.of(() -> kinds.orderedStream().toList());
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
        DelegateExecution execution = about(scope);
        return execution == null
                ? Map.of()
                : id(execution.getProcessBusinessKey())
                        .map(subject -> of(subject, process(execution)))
                        .orElse(Map.of());
    }

    private static String process(DelegateExecution execution) {
        return execution instanceof ExecutionEntity token
                ? token.getProcessDefinition().getKey()
                : "";
    }

    private Map<String, Object> of(UUID subject, String process) {
        CommandContext command = Context.getCommandContext();
        if (command == null) {
            return read(subject, process);
        }
        Known known = KNOWN.get();
        if (known == null || known.command() != command) {
            known = new Known(command, new HashMap<>());
            KNOWN.set(known);
            command.registerCommandContextListener(known);
        }
        Map<String, Object> facts = known.facts().get(subject);
        if (facts == null) {
            facts = read(subject, process);
            known.facts().put(subject, facts);
        }
        return facts;
    }

    private Map<String, Object> read(UUID subject, String process) {
        SubjectFacts likely = lately.get(process);
        Map<String, Object> facts = likely == null ? Map.of() : likely.of(subject);
        for (SubjectFacts kind : kinds.get()) {
            if (!facts.isEmpty()) {
                break;
            }
            if (kind != likely) {
                facts = kind.of(subject);
                if (!facts.isEmpty()) {
                    lately.put(process, kind);
                }
            }
        }
        return facts.isEmpty() ? Map.of() : nested(facts);
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

    /**
     * A called process that was given no business key is about what its caller is about. @return {@code null} when it is
     * about nothing
     */
    private static DelegateExecution about(VariableScope scope) {
        DelegateExecution execution = scope instanceof DelegateTask task
                ? task.getExecution()
                : scope instanceof DelegateExecution itself ? itself : null;
        while (execution != null && execution.getProcessBusinessKey() == null) {
            execution = execution.getProcessInstance().getSuperExecution();
        }
        return execution;
    }

    private static Optional<UUID> id(String businessKey) {
        try {
            return Optional.of(UUID.fromString(businessKey));
        } catch (IllegalArgumentException noSubject) {
            return Optional.empty();
        }
    }
}
