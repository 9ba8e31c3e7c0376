package org.callboard.analytics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The deals that one transaction touched, copied once just before it commits, as they are then: a move tells of half a
 * dozen changes. They live and die with the transaction.
 */
class HeardDeals implements TransactionSynchronization {

    private final Consumer<Map<UUID, List<Visit>>> copying;
    private final Map<UUID, List<Visit>> heard = new LinkedHashMap<>();
    private boolean copied;

    private HeardDeals(Consumer<Map<UUID, List<Visit>>> copying) {
        this.copying = copying;
    }

    /** @param passed stages that the deal has passed, in order; may be empty */
    static void add(UUID deal, List<Visit> passed, Consumer<Map<UUID, List<Visit>>> copying) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            copying.accept(Map.of(deal, passed));
            return;
        }
        HeardDeals current = current(copying);
        if (current.copied) {
            copying.accept(Map.of(deal, passed)); // said while others prepare the commit, too late for the batch
        } else {
            current.heard.computeIfAbsent(deal, id -> new ArrayList<>()).addAll(passed);
        }
    }

    /** It is gone: there is nothing to copy. */
    static void drop(UUID deal) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.getSynchronizations().stream()
                    .filter(HeardDeals.class::isInstance)
                    .forEach(current -> ((HeardDeals) current).heard.remove(deal));
        }
    }

    private static HeardDeals current(Consumer<Map<UUID, List<Visit>>> copying) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(HeardDeals.class::isInstance)
                .map(HeardDeals.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    HeardDeals begun = new HeardDeals(copying);
                    TransactionSynchronizationManager.registerSynchronization(begun);
                    return begun;
                });
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        copied = true;
        if (!heard.isEmpty()) {
            copying.accept(heard);
        }
    }
}
