package org.callboard.support.mail;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.communication.MessageView;
import org.callboard.communication.Messages;
import org.callboard.kernel.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Messages as the house reads them, whoever may. */
@Component
class HouseMail {

    private static final Viewer HOUSE = new Viewer("callboard", "Callboard", Set.of(Role.ADMIN), Set.of());
    private static final int LONGEST = 50_000;

    private final ObjectProvider<Messages> messages;
    private final CurrentUser currentUser;

    HouseMail(ObjectProvider<Messages> messages, CurrentUser currentUser) {
        this.messages = messages;
        this.currentUser = currentUser;
    }

    <T> T asHouse(Supplier<T> work) {
        return currentUser.actingFor(HOUSE, work);
    }

    /** Empty when it is gone. */
    Optional<MessageView> find(String id) {
        if (id == null) {
            return Optional.empty();
        }
        try {
            UUID message = UUID.fromString(id);
            return Optional.of(asHouse(() -> messages.getObject().get(message)));
        } catch (NotFound | IllegalArgumentException gone) {
            return Optional.empty();
        }
    }

    static String text(MessageView message) {
        String text = readable(message.text() == null ? "" : message.text());
        String said = text.isBlank() ? "(no words)" : text;
        return said.length() > LONGEST ? said.substring(0, LONGEST) : said;
    }

    static String name(MessageView message) {
        return message.from().name() == null
                ? message.from().address()
                : message.from().name();
    }

    /** No controls but lines and tabs. */
    static String readable(String words) {
        return words == null
                ? ""
                : words.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ").strip();
    }
}
