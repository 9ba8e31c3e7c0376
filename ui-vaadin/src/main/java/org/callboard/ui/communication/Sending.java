package org.callboard.ui.communication;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.callboard.communication.Channel;
import org.callboard.communication.MessageDraft;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.ui.communication.Letter.Along;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;

/** Hands a letter to the house, once however often one tries, and takes it back. */
class Sending {

    /** As long as what a person writes waits for second thoughts. */
    static final Duration UNDO = Duration.ofSeconds(10);

    private final CommunicationRoom room;
    private final Writing writing;
    private boolean done;

    Sending(CommunicationRoom room, Writing writing) {
        this.room = room;
        this.writing = writing;
    }

    /** What the house says to a letter. */
    sealed interface Answer {}

    record Sent(UUID message) implements Answer {}

    /** Something is wrong with it. */
    record Refused(BadInput why) implements Answer {}

    /** The guard would not let it leave now. */
    record HeldBack(String reason) implements Answer {}

    /** @param next the letter that can be sent all the same, as another message */
    record Impossible(String why, Letter next) implements Answer {}

    /** Whether it left, or was thrown away: then nothing is kept any more. */
    boolean isDone() {
        return done;
    }

    Answer send(Letter letter, String signature, Instant at, boolean insisting) {
        try {
            MessageDraft draft = draft(letter, signature, at);
            Optional<String> objection =
                    insisting ? Optional.empty() : room.messages().objection(draft);
            if (objection.isPresent()) {
                return new HeldBack(objection.get());
            }
            UUID message = room.messages().send(draft);
            drop();
            return new Sent(message);
        } catch (BadInput bad) {
            return new Refused(bad);
        } catch (Conflict sentBefore) {
            return new Impossible(Texts.text("communication.compose.left-before"), letter.again());
        } catch (Forbidden | NotFound refused) {
            return new Impossible(refused.getMessage(), letter);
        }
    }

    /** The same draft of the same turn is the same message: a second try after a broken connection sends nothing twice. */
    private MessageDraft draft(Letter letter, String signature, Instant at) {
        boolean mail = letter.channel() == Channel.EMAIL;
        return new MessageDraft(
                letter.channel(),
                mail ? letter.mailbox() : null,
                letter.to(),
                mail ? letter.cc() : null,
                mail ? letter.bcc() : null,
                mail ? letter.subject() : null,
                null,
                mail ? html(letter, signature) : letter.html(),
                writing.about(),
                letter.manner() == Manner.FORWARD ? null : letter.answered(),
                mail ? letter.files().stream().map(Along::id).toList() : null,
                null,
                letter.html().isBlank() ? null : letter.template(), // words of one's own, never the template's alone
                null,
                at,
                mail && letter.tracked() ? Boolean.TRUE : null,
                writing.draft() + "." + letter.turn());
    }

    private String html(Letter letter, String signature) {
        StringBuilder html = new StringBuilder(letter.html());
        boolean passingOn = letter.manner() == Manner.FORWARD && letter.quoting();
        if (letter.html().isBlank() && !passingOn) {
            return ""; // a signature alone is no message
        }
        if (signature != null) {
            html.append("<div class=\"signature\">").append(signature).append("</div>");
        }
        if (letter.quoting() && letter.answered() != null) {
            html.append(Quote.html(letter.manner(), room.messages().get(letter.answered()), room.times()));
        }
        return html.toString();
    }

    /** What is sent or unwanted needs no draft. */
    void drop() {
        done = true;
        room.drafts().drop(writing.draft());
    }

    /** Takes it back while it has not left, and lets one write on. */
    void undo(UUID message, Letter letter, Consumer<Letter> again) {
        boolean back = Attempt.to(() -> room.messages().cancel(message));
        if (back) {
            again.accept(letter.again());
        }
    }
}
