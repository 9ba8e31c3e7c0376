package org.callboard.customer.consent;

import java.util.List;
import java.util.UUID;

/**
 * What messages are sent for, as admins manage it; only they may call what is here. Whoever sends asks {@link Consents}.
 */
public interface Purposes {

    /** In the order of forms, retired ones last. */
    List<Purpose> all();

    /**
     * @param key {@code null} makes one of the label
     * @throws org.callboard.kernel.BadInput everything that is wrong, by component of the draft
     */
    Purpose add(String key, Draft draft);

    /**
     * @param seen the version that the caller has seen
     * @throws org.callboard.kernel.Conflict when somebody else changed it since
     */
    Purpose change(UUID id, long seen, Draft draft);

    /** Nothing is sent for it any more; what was said about it is kept. */
    Purpose retire(UUID id, long seen);

    /** What was said about it before counts again. */
    Purpose reinstate(UUID id, long seen);

    /** @param ids every purpose that is in use, in the wanted order */
    List<Purpose> order(List<UUID> ids);

    /** @param needsConsent messages need a yes; else they go until somebody says no */
    record Draft(String label, boolean needsConsent) {}

    /**
     * @param key as in the API and in what was said; never changes
     * @param version grows with each change; for conflicts
     */
    record Purpose(
            UUID id, String key, String label, boolean needsConsent, int position, boolean retired, long version) {

        Purpose with(Draft draft) {
            return new Purpose(id, key, draft.label(), draft.needsConsent(), position, retired, version);
        }

        Purpose at(int place) {
            return new Purpose(id, key, label, needsConsent, place, retired, version);
        }

        Purpose retired(boolean isRetired) {
            return new Purpose(id, key, label, needsConsent, position, isRetired, version);
        }
    }
}
