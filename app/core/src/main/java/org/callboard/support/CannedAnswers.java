package org.callboard.support;

import java.util.List;
import java.util.UUID;

/** Words that are written often. */
public interface CannedAnswers {

    /** By name; those whose name or words hold the text. At most 50. */
    List<Answer> find(String text);

    /** @throws org.callboard.kernel.Forbidden for all but support agents, managers and admins */
    Answer put(Answer answer);

    void remove(UUID id);

    /** With its placeholders filled for a ticket. @throws org.callboard.kernel.BadInput when a value is missing */
    String filled(UUID id, UUID ticket);

    /** @param id {@code null} for a new one. @param text with placeholders like {@code {{person.firstName}}} */
    record Answer(UUID id, String name, String language, String text) {}
}
