package org.callboard.ui.chat;

import java.util.Set;
import org.callboard.access.Role;
import org.callboard.ui.shell.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where chats are. */
@Configuration
class ChatPlaces {

    @Bean
    Place placeOfChats() {
        return new Place(
                        Place.Kind.PAGE,
                        "chats",
                        "message-square",
                        "chat.title",
                        Set.of(Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.ADMIN),
                        44)
                .in(Place.Group.SUPPORT);
    }
}
