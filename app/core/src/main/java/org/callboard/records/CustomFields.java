package org.callboard.records;

import java.util.List;
import java.util.UUID;

/** The fields that admins add to kinds of records at run time; only admins may call what is here. */
public interface CustomFields {

    /** Kinds that can have custom fields, by name. */
    List<String> kinds();

    /** All fields of a kind in the order of forms, retired ones last. */
    List<CustomField> of(String kind);

    /** @throws org.callboard.kernel.NotFound when there is none */
    CustomField get(UUID id);

    /**
     * Adds a field at the end; it is in use at once.
     *
     * @param key {@code null} makes one of the label
     * @throws org.callboard.kernel.BadInput everything that is wrong, by component of the draft
     */
    CustomField add(String kind, String key, CustomField.Draft draft);

    /**
     * @param seen the version that the caller has seen
     * @throws org.callboard.kernel.Conflict when somebody else changed it since
     */
    CustomField change(UUID id, long seen, CustomField.Draft draft);

    /** Takes the field out of use; its values are kept. */
    CustomField retire(UUID id, long seen);

    /** Takes a retired field back into use, with the values that it had. */
    CustomField reinstate(UUID id, long seen);

    /** @param ids every field of the kind that is in use, in the wanted order */
    List<CustomField> order(String kind, List<UUID> ids);
}
