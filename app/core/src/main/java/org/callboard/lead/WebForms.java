package org.callboard.lead;

import java.util.List;
import java.util.Optional;

/** The public forms that make leads, and who may write them: marketers and admins. */
public interface WebForms {

    /** By title. */
    List<WebForm> all();

    /** @throws org.callboard.kernel.NotFound when there is none */
    WebForm get(String id);

    /** For the public page: only an active one. */
    Optional<WebForm> open(String id);

    /**
     * Keeps a new form (version 0) or a changed one.
     *
     * @throws org.callboard.kernel.BadInput one entry per bad field
     * @throws org.callboard.kernel.Conflict when somebody else changed it since that version
     */
    WebForm save(WebForm form);
}
