package org.callboard.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The lines of one transaction, written as one batch just before it commits: a lead on its way to the task makes half
 * a dozen of them. They live and die with the transaction, also when it is suspended or rolled back.
 */
class PendingEntries implements TransactionSynchronization {

    private final Entries entries;
    private final List<Entry> pending = new ArrayList<>();
    private boolean written;

    private PendingEntries(Entries entries) {
        this.entries = entries;
    }

    static void add(Entry entry, Entries entries) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            entries.append(List.of(entry));
            return;
        }
        PendingEntries current = current(entries);
        if (current.written) {
            entries.append(List.of(entry)); // said while others prepare the commit, too late for the batch
        } else {
            current.pending.add(entry);
        }
    }

    /** Writes what the current transaction has said so far, so that it can read its own lines. */
    static void write() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.getSynchronizations().stream()
                    .filter(PendingEntries.class::isInstance)
                    .forEach(pending -> ((PendingEntries) pending).writeNow());
        }
    }

    private static PendingEntries current(Entries entries) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingEntries.class::isInstance)
                .map(PendingEntries.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    PendingEntries begun = new PendingEntries(entries);
                    TransactionSynchronizationManager.registerSynchronization(begun);
                    return begun;
                });
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        writeNow();
        written = true;
    }

    private void writeNow() {
        if (!pending.isEmpty()) {
            entries.append(pending);
            pending.clear();
        }
    }
}
