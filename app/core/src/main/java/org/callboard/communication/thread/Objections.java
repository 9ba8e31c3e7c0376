package org.callboard.communication.thread;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.callboard.access.CurrentUser;
import org.callboard.communication.Direction;
import org.callboard.communication.MessageState;
import org.callboard.communication.MessageView;
import org.callboard.kernel.Ids;
import org.springframework.stereotype.Component;

/** Asks the guard about a message before it is written down, so that its writer hears a no while they can still change it. */
@Component
class Objections {

    private final OutTray tray;
    private final CurrentUser currentUser;
    private final Clock clock;

    Objections(OutTray tray, CurrentUser currentUser, Clock clock) {
        this.tray = tray;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    Optional<String> to(Checked message) {
        return tray.objection(asIfWritten(message), message.answers());
    }

    private MessageView asIfWritten(Checked message) {
        return new MessageView(
                Ids.next(),
                null,
                message.channel(),
                Direction.OUT,
                message.mailbox() == null ? null : message.mailbox().id(),
                message.from(),
                message.to(),
                message.cc(),
                message.bcc(),
                message.subject(),
                "",
                message.text(),
                message.html(),
                message.about(),
                null,
                clock.instant(),
                MessageState.QUEUED,
                List.of(),
                message.attachments(),
                currentUser.viewer().username(),
                message.purpose(),
                message.template(),
                null,
                null,
                false,
                null,
                null,
                null);
    }
}
