package org.callboard.ui.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.SubjectFacts;
import org.springframework.beans.factory.ObjectProvider;

/** Who a process is about, of which only the business key is known: asked of each kind of record until one knows. */
@SpringComponent
public class SubjectFinder {

    private final ObjectProvider<SubjectFacts> kinds;

    SubjectFinder(ObjectProvider<SubjectFacts> kinds) {
        this.kinds = kinds;
    }

    /** A link to its page by its title; the key alone when nobody knows it. @param key may be {@code null} */
    public Component link(String key) {
        if (key == null) {
            return new Span();
        }
        return id(key).<Component>flatMap(id -> kinds.orderedStream()
                        .flatMap(kind -> link(kind, id).stream())
                        .findFirst())
                .orElseGet(() -> new Span(key));
    }

    private static Optional<Component> link(SubjectFacts kind, UUID id) {
        Map<String, Object> facts = kind.of(id);
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(SubjectLinks.to(kind.type(), id, String.valueOf(facts.getOrDefault("title", id))));
    }

    private static Optional<UUID> id(String key) {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException noRecord) {
            return Optional.empty();
        }
    }
}
