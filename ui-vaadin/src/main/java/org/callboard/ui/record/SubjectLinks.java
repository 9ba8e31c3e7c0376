package org.callboard.ui.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectPages;

/** Links to the pages of records. */
public final class SubjectLinks {

    private SubjectLinks() {}

    /** Empty for a kind that has no page. */
    public static Optional<String> path(String type, UUID id) {
        return type == null || id == null ? Optional.empty() : SubjectPages.path(new Subject(type, id));
    }

    /** A link to its page; the title alone for a kind that has none. */
    public static Component to(String type, UUID id, String title) {
        return path(type, id).<Component>map(path -> new Anchor(path, title)).orElseGet(() -> new Span(title));
    }

    public static Optional<String> path(Subject subject) {
        return path(subject.type(), subject.id());
    }
}
