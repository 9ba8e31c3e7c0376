package org.callboard.lead;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Leads that one transaction captured and has not written yet. Captured, scored and assigned in the same breath, a lead
 * is one row in some twenty indexes; written at the end it is that once instead of twice. Lives and dies with the
 * transaction.
 */
class UnwrittenLeads implements TransactionSynchronization {

    private final Map<UUID, Lead> leads = new LinkedHashMap<>();
    private final Consumer<Lead> write;

    UnwrittenLeads(Consumer<Lead> write) {
        this.write = write;
    }

    /** @return {@code null} when this transaction captured none */
    static UnwrittenLeads current() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
                if (one instanceof UnwrittenLeads mine) {
                    return mine;
                }
            }
        }
        return null;
    }

    static Lead find(UUID id) {
        UnwrittenLeads mine = current();
        return mine == null ? null : mine.leads.get(id);
    }

    void add(Lead lead) {
        leads.put(lead.id(), lead);
    }

    void write() {
        leads.values().forEach(write);
        leads.clear();
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        write();
    }
}
