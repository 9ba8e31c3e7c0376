package org.callboard.records;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.springframework.stereotype.Component;

@Component
class KeysOfCallers implements RequestKeys {

    private final RecordKeys keys;
    private final CurrentUser currentUser;

    KeysOfCallers(RecordKeys keys, CurrentUser currentUser) {
        this.keys = keys;
        this.currentUser = currentUser;
    }

    @Override
    public Optional<UUID> take(String key, String what, Map<String, Object> request, UUID result) {
        return keys.take(currentUser.viewer().username(), key, what, request, result);
    }
}
