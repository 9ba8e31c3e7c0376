package org.callboard.portal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The public forms for requests; admins alone look at them all and write them. */
public interface RequestForms {

    /** Type of the subject on whose timeline changes of a form stand. */
    String TYPE = "request-form";

    /** By title. */
    List<RequestForm> all();

    /** @throws org.callboard.kernel.NotFound when there is none */
    RequestForm get(String id);

    /** As strangers may see it now; nothing when it is closed. Everybody may ask. */
    Optional<RequestForm> open(String id);

    /**
     * Keeps a new one (version 0), or a change of that version.
     *
     * @throws org.callboard.kernel.BadInput one entry per bad field
     * @throws org.callboard.kernel.Conflict when it is there already, or somebody was faster
     */
    RequestForm save(RequestForm form);

    /** Under which its changes are told. */
    static UUID subject(String id) {
        return UUID.nameUUIDFromBytes((TYPE + " " + id).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
