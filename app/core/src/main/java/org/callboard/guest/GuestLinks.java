package org.callboard.guest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes and reads what stands in the address of a page for one stranger. It names one thing until a moment, is signed, and
 * opens nothing else: a token for one use is none for another.
 */
@Component
public class GuestLinks {

    /** How a token looks, for a path. */
    public static final String TOKEN = "[A-Za-z0-9_-]{54}";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SAID = 24;
    private static final int SIGNATURE = 16;

    private final GuestKey key;
    private final String house;

    GuestLinks(GuestKey key, @Value("${crm.public-url:http://localhost:8080}") String house) {
        this.key = key;
        this.house = house.replaceAll("/+$", "");
    }

    /** @param until when it ends; whoever opens the page may be told that it did */
    public record Link(UUID id, Instant until) {}

    /** @param use what it is for, {@code survey} */
    public String token(String use, Link link) {
        byte[] said = ByteBuffer.allocate(SAID)
                .putLong(link.id().getMostSignificantBits())
                .putLong(link.id().getLeastSignificantBits())
                .putLong(link.until().getEpochSecond())
                .array();
        byte[] all = Arrays.copyOf(said, SAID + SIGNATURE);
        System.arraycopy(signature(use, said), 0, all, SAID, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** Nothing when it was not made here, or for another use. Whether it ended, the caller judges. */
    public Optional<Link> read(String use, String token) {
        if (token == null || !token.matches(TOKEN)) {
            return Optional.empty();
        }
        byte[] all = Base64.getUrlDecoder().decode(token);
        byte[] said = Arrays.copyOf(all, SAID);
        if (!MessageDigest.isEqual(signature(use, said), Arrays.copyOfRange(all, SAID, all.length))) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(said);
        return Optional.of(new Link(new UUID(read.getLong(), read.getLong()), Instant.ofEpochSecond(read.getLong())));
    }

    /** A whole address. @param path with its leading slash */
    public String address(String path) {
        return house + path;
    }

    /** Tells one stranger from another without keeping who they are. @param who an address and a browser, a name */
    public byte[] mark(String use, String who) {
        return signature(use, who.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] signature(String use, byte[] said) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.get(), ALGORITHM));
            mac.update(use.getBytes(StandardCharsets.US_ASCII));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(said), SIGNATURE);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC.", impossible);
        }
    }
}
