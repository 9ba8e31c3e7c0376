package org.callboard.quote;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * What a customer's link says: which quote, which sending of it, until when. It is signed (HMAC with SHA-256), so nobody can
 * make one, or turn one into another.
 *
 * @param generation grows with each sending, so that former links stop
 * @param expires after which it opens nothing any more
 */
record QuoteLink(UUID quote, int generation, Instant expires) {

    private static final int SAID = 16 + 4 + 8;
    private static final int SIGNATURE = 32;

    String token(SecretKey key) {
        byte[] said = said();
        byte[] token = ByteBuffer.allocate(SAID + SIGNATURE)
                .put(said)
                .put(signature(said, key))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Nothing when it is none of ours. Whether it has expired is for the reader to say. */
    static Optional<QuoteLink> of(String token, SecretKey key) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
        if (bytes.length != SAID + SIGNATURE) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(bytes);
        byte[] said = new byte[SAID];
        byte[] signature = new byte[SIGNATURE];
        read.get(said).get(signature);
        return MessageDigest.isEqual(signature, signature(said, key)) ? Optional.of(read(said)) : Optional.empty();
    }

    private static QuoteLink read(byte[] said) {
        ByteBuffer read = ByteBuffer.wrap(said);
        return new QuoteLink(
                new UUID(read.getLong(), read.getLong()), read.getInt(), Instant.ofEpochSecond(read.getLong()));
    }

    private byte[] said() {
        return ByteBuffer.allocate(SAID)
                .putLong(quote.getMostSignificantBits())
                .putLong(quote.getLeastSignificantBits())
                .putInt(generation)
                .putLong(expires.getEpochSecond())
                .array();
    }

    private static byte[] signature(byte[] said, SecretKey key) {
        try {
            Mac mac = Mac.getInstance(SigningKey.ALGORITHM);
            mac.init(key);
            return mac.doFinal(said);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java signs with " + SigningKey.ALGORITHM, e);
        }
    }
}
