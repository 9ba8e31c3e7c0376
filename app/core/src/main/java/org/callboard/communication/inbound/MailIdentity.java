package org.callboard.communication.inbound;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.Direction;
import org.callboard.communication.mime.ReadMail;
import org.springframework.stereotype.Component;

/** By which id a mailbox knows a mail, and whether it has it already. */
@Component
class MailIdentity {

    private static final int BYTES = 16;

    private final ReceivedRows rows;

    MailIdentity(ReceivedRows rows) {
        this.rows = rows;
    }

    /**
     * Its own id, or one of its content where it has none, or another mail has its id. Empty when the mailbox has it, or
     * when it is the copy of what went out from here.
     */
    Optional<String> of(Fetched fetched, ReadMail mail, byte[] fingerprint) {
        UUID mailbox = fetched.mailbox().id();
        String digest = HexFormat.of().formatHex(fingerprint, 0, BYTES);
        String own = mail.messageId() == null ? "<" + digest + "@unnamed.callboard>" : mail.messageId();
        Optional<ReceivedRows.Known> known = rows.byMessageId(mailbox, own);
        if (known.isEmpty()) {
            return Optional.of(own);
        }
        if (isCopy(known.get(), fetched, mail) || Arrays.equals(known.get().fingerprint(), fingerprint)) {
            return Optional.empty();
        }
        String other = "<" + digest + "@again.callboard>";
        return rows.byMessageId(mailbox, other).isPresent() ? Optional.empty() : Optional.of(other);
    }

    private static boolean isCopy(ReceivedRows.Known known, Fetched fetched, ReadMail mail) {
        return known.direction() == Direction.OUT
                && known.id().toString().equals(mail.signs().ours())
                && mail.from().address().equalsIgnoreCase(fetched.mailbox().address());
    }
}
