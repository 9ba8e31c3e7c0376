package org.callboard.portal.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.kernel.engine.Models;
import org.springframework.stereotype.Component;

/**
 * Tells a customer where their request is, by the steps alone that the model marks for them. Of everything else, the diagram
 * included, nothing leaves the house.
 */
@Component
public class PublicStanding {

    private static final int REMEMBERED = 50;

    private final Models models;
    /** A deployed model never changes; bounded, the eldest goes. */
    private final Map<String, List<PublicParts.Part>> known = new LinkedHashMap<>();

    PublicStanding(Models models) {
        this.models = models;
    }

    /** Several steps of one text are one step. Empty when no model says anything to customers. */
    public List<PublicStep> of(UUID ticket) {
        return models.instancesOf(ticket.toString()).stream()
                .map(this::steps)
                .filter(steps -> !steps.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<PublicStep> steps(Models.Instance instance) {
        List<PublicParts.Part> parts = parts(instance);
        if (parts.isEmpty()) {
            return List.of();
        }
        Models.Trace trace = models.trace(instance.id()).orElse(null);
        if (trace == null) {
            return List.of();
        }
        Map<String, List<String>> elements = parts.stream()
                .collect(Collectors.groupingBy(
                        PublicParts.Part::text,
                        LinkedHashMap::new,
                        Collectors.mapping(PublicParts.Part::element, Collectors.toList())));
        List<PublicStep> steps = new ArrayList<>();
        elements.forEach((text, ids) -> steps.add(step(text, ids, trace)));
        return steps;
    }

    private static PublicStep step(String text, List<String> elements, Models.Trace trace) {
        List<Models.Visit> visits = trace.visits().stream()
                .filter(visit -> elements.contains(visit.element()) && !visit.cancelled())
                .toList();
        if (visits.stream().anyMatch(visit -> visit.endedAt() == null)) {
            return new PublicStep(text, PublicStep.State.NOW, null);
        }
        Instant done = visits.stream()
                .map(Models.Visit::endedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new PublicStep(text, done == null ? PublicStep.State.TO_COME : PublicStep.State.DONE, done);
    }

    private List<PublicParts.Part> parts(Models.Instance instance) {
        String model = instance.process() + " " + instance.version();
        synchronized (known) {
            List<PublicParts.Part> parts = known.get(model);
            if (parts == null) {
                parts = models.diagram(instance.id()).map(PublicParts::of).orElse(List.of());
                known.put(model, parts);
                if (known.size() > REMEMBERED) {
                    known.remove(known.keySet().iterator().next());
                }
            }
            return parts;
        }
    }
}
