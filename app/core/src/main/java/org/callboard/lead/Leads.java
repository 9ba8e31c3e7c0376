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

/** All leads. */
@Repository
class Leads {

    @PersistenceContext
    private EntityManager store;

    /** Stands in the database at once, so that the plain SQL of the same transaction sees it. */
    void add(Lead lead) {
        store.persist(lead);
        store.flush();
    }

    Optional<Lead> find(UUID id) {
        return Optional.ofNullable(store.find(Lead.class, id));
    }

    /** For a change: whoever else wants to change it waits, so nobody loses an update. */
    Lead lock(UUID id) {
        Lead lead = store.find(Lead.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (lead == null) {
            throw new NotFound("lead", id);
        }
        return lead;
    }

    /** In the order of their ids, so that two who lock many cannot wait for each other in a circle. */
    List<Lead> lockAll(Collection<UUID> ids) {
        return store.createQuery("select l from Lead l where l.id in :ids order by l.id", Lead.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    void remove(Lead lead) {
        store.remove(lead);
        store.flush();
    }

    /** Brings what was changed so far to the database, for plain SQL that follows. */
    void flush() {
        store.flush();
    }
}
