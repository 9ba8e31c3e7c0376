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

/**
 * Ids within addresses of one kind, {@code sales+t.…@example.com}: signed, so that nobody makes one of their own. For servers
 * that deliver {@code sales+anything} to {@code sales}.
 */
final class AddressTokens {

    private static final int SIGNATURE = 10;
    private static final int ID = 16;
    private static final int LONGEST_LOCAL = 64;

    private final HouseSecret secret;
    private final String use;
    private final String sign;
    private final Pattern token;

    /** @param use of the key. @param sign one letter that says what the id is of */
    AddressTokens(HouseSecret secret, String use, char sign) {
        this.secret = secret;
        this.use = use;
        this.sign = "+" + sign + ".";
        this.token = Pattern.compile(Pattern.quote(this.sign) + "([a-z2-7]{42})@");
    }

    /** Empty where the mailbox's name leaves no room for it. */
    Optional<String> in(String mailbox, UUID id) {
        int at = mailbox.lastIndexOf('@');
        String local = mailbox.substring(0, at) + sign + written(id);
        return local.length() > LONGEST_LOCAL ? Optional.empty() : Optional.of(local + mailbox.substring(at));
    }

    /** What an address names; empty when it names nothing, or its signature is not ours. */
    Optional<UUID> read(String address) {
        Matcher found = token.matcher(address.toLowerCase(Locale.ROOT));
        if (!found.find()) {
            return Optional.empty();
        }
        byte[] bytes = new Base32().decode(found.group(1).toUpperCase(Locale.ROOT));
        if (bytes.length != ID + SIGNATURE) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(bytes);
        UUID id = new UUID(read.getLong(), read.getLong());
        byte[] given = Arrays.copyOfRange(bytes, ID, bytes.length);
        return MessageDigest.isEqual(given, signature(id)) ? Optional.of(id) : Optional.empty();
    }

    private String written(UUID id) {
        byte[] bytes = ByteBuffer.allocate(ID + SIGNATURE)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(signature(id))
                .array();
        return new Base32().encodeToString(bytes).replace("=", "").toLowerCase(Locale.ROOT);
    }

    private byte[] signature(UUID id) {
        return secret.signature(use, id.toString().getBytes(StandardCharsets.US_ASCII), SIGNATURE);
    }
}
