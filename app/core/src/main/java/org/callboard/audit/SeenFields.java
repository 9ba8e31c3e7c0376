package org.callboard.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callboard.kernel.Restores;
import org.springframework.stereotype.Component;

/** Which fields of a kind of subject the current user may see and restore, as the kind's owner says. */
@Component
class SeenFields {

    private final Map<String, Restores> owners;

    SeenFields(List<Restores> owners) {
        this.owners = owners.stream().collect(Collectors.toMap(Restores::type, Function.identity()));
    }

    /** Empty where nothing can be restored. */
    Optional<Restores> owner(String type) {
        return Optional.ofNullable(owners.get(type));
    }

    boolean visible(String type, String field) {
        return owner(type).map(owner -> owner.visible(field)).orElse(true);
    }

    /** The line without the changes that are not for the current user's eyes. */
    TimelineEntry seen(Line line) {
        TimelineEntry entry = line.entry();
        Map<String, Object> details = new LinkedHashMap<>(entry.details());
        FieldChange.in(entry)
                .map(FieldChange::field)
                .filter(field -> !visible(line.type(), field))
                .forEach(details::remove);
        return new TimelineEntry(
                entry.key(), entry.at(), entry.what(), entry.text(), entry.cause(), details, entry.correlationId());
    }
}
