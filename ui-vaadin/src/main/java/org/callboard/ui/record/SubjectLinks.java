package org.callboard.ui.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.Subject;

/** The one place that knows where the page of a record is. */
public final class SubjectLinks {

    private static final Map<String, String> PAGES = Map.of(
            "lead", "leads",
            "company", "companies",
            "person", "people",
            "product", "products",
            "deal", "deals",
            "ticket", "tickets",
            "thread", "inbox",
            "article", "knowledge",
            "chat", "chats");

    private SubjectLinks() {}

    /** Empty for a kind that has no page. */
    public static Optional<String> path(String type, UUID id) {
        return type == null || id == null
                ? Optional.empty()
                : Optional.ofNullable(PAGES.get(type)).map(page -> page + "/" + id);
    }

    /** A link to its page; the title alone for a kind that has none. */
    public static Component to(String type, UUID id, String title) {
        return path(type, id).<Component>map(path -> new Anchor(path, title)).orElseGet(() -> new Span(title));
    }

    public static Optional<String> path(Subject subject) {
        return path(subject.type(), subject.id());
    }
}
