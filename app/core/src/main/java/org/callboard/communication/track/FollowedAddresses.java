package org.callboard.communication.track;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.mailbox.HouseSecret;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Addresses in messages that lead through this house. They are signed and name a row: nobody makes one that leads elsewhere. */
@Component
class FollowedAddresses {

    /** The number of the picture that tells of an opened message. */
    static final int PICTURE = 0;

    private static final int NAMED = Long.BYTES * 2 + Short.BYTES;
    private static final int SIGNATURE = 12;

    private final HouseSecret secret;
    private final String publicUrl;

    FollowedAddresses(HouseSecret secret, @Value("${crm.public-url:http://localhost:8080}") String publicUrl) {
        this.secret = secret;
        this.publicUrl = publicUrl;
    }

    record Place(UUID message, int number) {

        boolean isPicture() {
            return number == PICTURE;
        }
    }

    String link(UUID message, int number) {
        return publicUrl + "/t/" + token(new Place(message, number));
    }

    String picture(UUID message) {
        return link(message, PICTURE) + "/dot.gif";
    }

    /** Whether it leads to this house by itself, and so needs no way round. */
    boolean isOurs(String url) {
        return url.startsWith(publicUrl + "/") || url.equals(publicUrl);
    }

    private String token(Place place) {
        byte[] named = named(place);
        byte[] token = Arrays.copyOf(named, NAMED + SIGNATURE);
        System.arraycopy(signature(named), 0, token, NAMED, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** What a token of ours names; empty for one that we did not make. */
    Optional<Place> read(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
        if (bytes.length != NAMED + SIGNATURE) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(bytes);
        Place place = new Place(new UUID(read.getLong(), read.getLong()), read.getShort());
        byte[] given = Arrays.copyOfRange(bytes, NAMED, bytes.length);
        return MessageDigest.isEqual(given, signature(named(place))) ? Optional.of(place) : Optional.empty();
    }

    private static byte[] named(Place place) {
        return ByteBuffer.allocate(NAMED)
                .putLong(place.message().getMostSignificantBits())
                .putLong(place.message().getLeastSignificantBits())
                .putShort((short) place.number())
                .array();
    }

    private byte[] signature(byte[] named) {
        return secret.signature("tracking", named, SIGNATURE);
    }
}
