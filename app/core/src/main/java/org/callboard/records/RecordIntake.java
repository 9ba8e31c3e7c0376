package org.callboard.records;

import java.util.Map;
import java.util.UUID;

/** Records whose creation may be asked for again, because an answer got lost. */
public interface RecordIntake {

    /**
     * As {@link Records#create}, but the same key with the same values answers with the same record.
     *
     * @param key of the caller's own, up to 200 printable characters; kept for days
     * @throws org.callboard.kernel.Conflict when the key came with something else before
     */
    UUID createOnce(String key, String kind, Map<String, Object> values);
}
