package org.callboard.communication.mailbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.callboard.communication.Mailbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Addresses that name a conversation, {@code sales+t.…@example.com}: an answer finds home by them where a mail program drops
 * the headers that say what it answers. They are signed: nobody makes one of their own. Only for servers that deliver
 * {@code sales+anything} to {@code sales}, so {@code crm.mail.reply-tokens} switches them on. Whatever the setting, those
 * that were given out are understood.
 */
@Component
public class ReplyAddresses {

    private static final int SIGNATURE = 10;
    private static final int THREAD = 16;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern TOKEN = Pattern.compile("\\+t\\.([a-z2-7]{42})@");

    private final HouseSecret secret;
    private final boolean on;

    ReplyAddresses(HouseSecret secret, @Value("${crm.mail.reply-tokens:false}") boolean on) {
        this.secret = secret;
        this.on = on;
    }

    /** Where answers go; empty for the mailbox's own address. */
    public Optional<String> of(Mailbox mailbox, UUID thread) {
        if (!on || mailbox.imap() == null) {
            return Optional.empty();
        }
        int at = mailbox.address().lastIndexOf('@');
        String local = mailbox.address().substring(0, at) + "+t." + token(thread);
        return local.length() > LONGEST_LOCAL
                ? Optional.empty()
                : Optional.of(local + mailbox.address().substring(at));
    }

    /** The conversation that an address names; empty when it names none, or its signature is not ours. */
    public Optional<UUID> thread(String address) {
        Matcher token = TOKEN.matcher(address.toLowerCase(Locale.ROOT));
        if (!token.find()) {
            return Optional.empty();
        }
        byte[] bytes = new Base32().decode(token.group(1).toUpperCase(Locale.ROOT));
        if (bytes.length != THREAD + SIGNATURE) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(bytes);
        UUID thread = new UUID(read.getLong(), read.getLong());
        byte[] given = Arrays.copyOfRange(bytes, THREAD, bytes.length);
        return MessageDigest.isEqual(given, signature(thread)) ? Optional.of(thread) : Optional.empty();
    }

    private String token(UUID thread) {
        byte[] bytes = ByteBuffer.allocate(THREAD + SIGNATURE)
                .putLong(thread.getMostSignificantBits())
                .putLong(thread.getLeastSignificantBits())
                .put(signature(thread))
                .array();
        return new Base32().encodeToString(bytes).replace("=", "").toLowerCase(Locale.ROOT);
    }

    private byte[] signature(UUID thread) {
        return secret.signature("reply-address", thread.toString().getBytes(StandardCharsets.US_ASCII), SIGNATURE);
    }
}
