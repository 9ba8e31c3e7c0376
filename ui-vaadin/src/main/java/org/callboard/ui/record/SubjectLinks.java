package org.callboard.ui.record;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.Subject;

/** The one place that knows where the page of a record is. */
public final class SubjectLinks {

    private static final Map<String, String> PAGES =
            Map.of("lead", "leads", "company", "companies", "person", "people");

    private SubjectLinks() {}

    /** Empty for a kind that has no page. */
    public static Optional<String> path(String type, UUID id) {
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(PAGES.get(type)).map(page -> page + "/" + id);
    }

    public static Optional<String> path(Subject subject) {
        return path(subject.type(), subject.id());
    }
}
