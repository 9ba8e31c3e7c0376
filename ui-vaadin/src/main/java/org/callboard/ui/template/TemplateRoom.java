package org.callboard.ui.template;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callboard.communication.TemplateBook;
import org.callboard.customer.consent.Consents;
import org.callboard.search.Hit;
import org.callboard.search.Search;
import org.callboard.ui.text.Times;

/** Everything the pages of templates ask of the house. */
@SpringComponent
record TemplateRoom(TemplateBook book, Consents consents, Search search, Times times) {

    private static final int OFFERED = 20;

    /** Records that a preview can be made of. @param kind {@code null} for all */
    List<Hit> records(String text, String kind) {
        return text.isBlank()
                ? List.of()
                : search.find(text, Optional.ofNullable(kind).map(Set::of).orElse(Set.of()), OFFERED);
    }
}
