package org.callboard.communication.mailbox;

import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.Mailbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Addresses that name a conversation: an answer finds home by them where a mail program drops the headers that say what it
 * answers. {@code crm.mail.reply-tokens} switches them on. Whatever the setting, those that were given out are understood.
 */
@Component
public class ReplyAddresses {

    private final AddressTokens tokens;
    private final boolean on;

    ReplyAddresses(HouseSecret secret, @Value("${crm.mail.reply-tokens:false}") boolean on) {
        this.tokens = new AddressTokens(secret, "reply-address", 't');
        this.on = on;
    }

    public boolean areGivenOut() {
        return on;
    }

    /** Where answers go; empty for the mailbox's own address. */
    public Optional<String> of(Mailbox mailbox, UUID thread) {
        return on && mailbox.imap() != null ? tokens.in(mailbox.address(), thread) : Optional.empty();
    }

    /** The conversation that an address names; empty when it names none, or its signature is not ours. */
    public Optional<UUID> thread(String address) {
        return tokens.read(address);
    }
}
