package org.callboard.communication.mailbox;

import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.Mailbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Envelope senders that name a message: what servers report of it goes there, and says which one it was even where the
 * report brings nothing of it back. {@code crm.mail.bounce-addresses} switches them on; unless it is said, they go with
 * {@code crm.mail.reply-tokens}. Whatever the setting, those that were given out are understood.
 */
@Component
public class BounceAddresses {

    private final AddressTokens tokens;
    private final boolean on;

    BounceAddresses(
            HouseSecret secret, @Value("${crm.mail.bounce-addresses:${crm.mail.reply-tokens:false}}") boolean on) {
        this.tokens = new AddressTokens(secret, "bounce-address", 'b');
        this.on = on;
    }

    /** Where reports go; empty for the mailbox's own address. */
    public Optional<String> of(Mailbox mailbox, UUID message) {
        return on && mailbox.imap() != null ? tokens.in(mailbox.address(), message) : Optional.empty();
    }

    /** The message that an address names; empty when it names none, or its signature is not ours. */
    public Optional<UUID> message(String address) {
        return tokens.read(address);
    }
}
