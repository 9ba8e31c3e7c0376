package org.callboard.ui.communication;

import java.util.function.Consumer;
import org.callboard.communication.Direction;
import org.callboard.communication.MessageState;
import org.callboard.communication.MessageView;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/**
 * What a person does with a message.
 *
 * @param begins opens what one writes with: an answer to it
 * @param changed told after something became of it
 */
record MessageActs(CommunicationRoom room, Begins begins, Consumer<MessageView> changed) {

    /** Begins to write. */
    interface Begins {

        void writing(Manner manner, MessageView message);
    }

    boolean mayTakeBack(MessageView message) {
        return message.direction() == Direction.OUT
                && (message.state() == MessageState.QUEUED || message.state() == MessageState.HELD)
                && room.mayWrite();
    }

    boolean mayDecide(MessageView message) {
        return message.state() == MessageState.UNCERTAIN && isMine(message);
    }

    boolean mayTryAgain(MessageView message) {
        return (message.state() == MessageState.HELD || message.state() == MessageState.UNCERTAIN) && isMine(message);
    }

    private boolean isMine(MessageView message) {
        return room.viewer().username().equals(message.author())
                || room.viewer().is(org.callboard.access.Role.ADMIN);
    }

    void takeBack(MessageView message) {
        attempt(message, () -> room.messages().cancel(message.id()), "communication.taken-back");
    }

    void arrived(MessageView message) {
        attempt(message, () -> room.outbox().arrived(message.id()), "communication.arrived.done");
    }

    void sendAgain(MessageView message) {
        attempt(message, () -> room.outbox().sendAgain(message.id()), "communication.again.done");
    }

    private void attempt(MessageView message, Runnable act, String done) {
        if (Attempt.to(act)) {
            Toast.done(Texts.text(done));
        }
        changed.accept(message);
    }
}
