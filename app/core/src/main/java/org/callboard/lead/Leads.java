package org.callboard.lead;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.NotFound;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** All leads. */
@Repository
class Leads {

    @PersistenceContext
    private EntityManager store;

    /** Written when the transaction ends or something needs it in the database; those before it are written now. */
    void add(Lead lead) {
        flush();
        UnwrittenLeads mine = UnwrittenLeads.current();
        if (mine == null) {
            mine = new UnwrittenLeads(store::persist);
            TransactionSynchronizationManager.registerSynchronization(mine);
        }
        mine.add(lead);
    }

    Optional<Lead> find(UUID id) {
        Lead captured = UnwrittenLeads.find(id);
        return captured == null ? Optional.ofNullable(store.find(Lead.class, id)) : Optional.of(captured);
    }

    /** For a change: whoever else wants to change it waits, so nobody loses an update. */
    Lead lock(UUID id) {
        return lockIfThere(id).orElseThrow(() -> new NotFound("lead", id));
    }

    /** For the steps of a process, which may outlive the lead. */
    Optional<Lead> lockIfThere(UUID id) {
        Lead captured = UnwrittenLeads.find(id);
        return Optional.ofNullable(
                captured == null ? store.find(Lead.class, id, LockModeType.PESSIMISTIC_WRITE) : captured);
    }

    /** In the order of their ids, so that two who lock many cannot wait for each other in a circle. */
    List<Lead> lockAll(Collection<UUID> ids) {
        writeNew();
        return store.createQuery("select l from Lead l where l.id in :ids order by l.id", Lead.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<Lead> all(Collection<UUID> ids) {
        writeNew();
        return store.createQuery("select l from Lead l where l.id in :ids order by l.id", Lead.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    void remove(Lead lead) {
        writeNew();
        store.remove(lead);
        store.flush();
    }

    /** Brings what was changed so far to the database, for plain SQL that follows. */
    void flush() {
        writeNew();
        store.flush();
    }

    private static void writeNew() {
        UnwrittenLeads mine = UnwrittenLeads.current();
        if (mine != null) {
            mine.write();
        }
    }
}
