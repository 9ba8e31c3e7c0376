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
    Optional<OpenForm> open(String id);

    /** What a form may ask for: what every lead has, then the fields that admins added and everybody sees. */
    List<String> offered();

    /**
     * Keeps a new form (version 0) or a changed one.
     *
     * @throws org.callboard.kernel.BadInput one entry per bad field
     * @throws org.callboard.kernel.Conflict when somebody else changed it since that version
     */
    WebForm save(WebForm form);
}
