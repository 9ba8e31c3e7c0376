package org.callboard.deal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.kernel.engine.Processes;
import org.callboard.kernel.engine.Standing;
import org.springframework.stereotype.Component;

/**
 * Deals that are one: only the survivor's process goes on, and who has a say in the others has one in it. When the merge
 * is undone each goes on from where it stood.
 */
@Component
class DealMerges {

    private static final String STOOD = "stood";
    private static final String CONTACTS = "contacts";

    private final Pipelines pipelines;
    private final Processes processes;
    private final ContactRows contacts;

    DealMerges(Pipelines pipelines, Processes processes, ContactRows contacts) {
        this.pipelines = pipelines;
        this.processes = processes;
        this.contacts = contacts;
    }

    Map<String, Object> merge(UUID survivor, Set<UUID> others) {
        Map<String, Standing> standings =
                pipelines.standings(others.stream().map(UUID::toString).toList());
        Map<String, Object> stood = new LinkedHashMap<>();
        standings.forEach((deal, standing) -> {
            stood.put(deal, List.of(standing.pipeline().id(), standing.stage()));
            processes.cancel(deal, "The deal was merged into another one.");
        });
        List<Object> moved = new ArrayList<>(
                contacts.join(survivor, others).stream().map(UUID::toString).toList());
        return Map.of(STOOD, stood, CONTACTS, moved);
    }

    void part(UUID survivor, Set<UUID> others, Map<String, Object> kept) {
        if (kept.get(CONTACTS) instanceof List<?> moved) {
            contacts.remove(
                    survivor,
                    moved.stream().map(id -> UUID.fromString(id.toString())).toList());
        }
        if (kept.get(STOOD) instanceof Map<?, ?> stood) {
            stood.forEach((deal, where) -> goOn(deal.toString(), (List<?>) where));
        }
    }

    private void goOn(String deal, List<?> where) {
        pipelines.open(where.get(0).toString(), deal, where.get(1).toString(), Map.of());
    }

    /** Whether somebody added a person to it or shares it: an import's undo leaves it. */
    boolean isBuiltOn(UUID deal) {
        return contacts.anyOf(deal);
    }
}
