package org.callboard.support;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Several acts by one key: fields, a reply, a note, what the ticket is afterwards. */
public interface Macros {

    /** Those in force, by name. */
    List<Macro> all();

    /** @throws org.callboard.kernel.Forbidden for all but support managers and admins */
    Macro put(Macro macro);

    void remove(UUID id);

    /** All of it or nothing, as the current user. */
    TicketView run(UUID ticket, UUID macro, String key);

    /**
     * @param id {@code null} for a new one
     * @param fields of the record, as a change writes them
     * @param reply with placeholders like {@code {{person.firstName}}}; {@code null} for none
     * @param note {@code null} for none
     * @param then {@code null} leaves the state
     */
    record Macro(
            UUID id,
            String name,
            Map<String, Object> fields,
            String reply,
            String note,
            TicketState then,
            String queue) {}
}
