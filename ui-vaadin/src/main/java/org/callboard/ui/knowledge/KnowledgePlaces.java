package org.callboard.ui.knowledge;

import java.util.Set;
import org.callboard.access.Role;
import org.callboard.ui.shell.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where articles are written. */
@Configuration
class KnowledgePlaces {

    private static final Set<String> WRITERS = Set.of(Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.ADMIN);

    @Bean
    Place placeOfKnowledge() {
        return new Place(Place.Kind.PAGE, "knowledge", "layers", "knowledge.title", WRITERS, 45)
                .in(Place.Group.SUPPORT);
    }

    @Bean
    Place createAnArticle() {
        return new Place(Place.Kind.CREATE, "knowledge/new", "layers", "knowledge.new", WRITERS, 60);
    }
}
