package org.callboard.communication.outbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callboard.communication.Channel;
import org.callboard.communication.mailbox.HouseSecret;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address by which whoever gets a message says no to the next ones in one click (RFC 8058). It is signed, names the
 * message alone, and so tells nobody anything.
 */
@Component
class Unsubscribing {

    private static final int SIGNATURE = 16;
    /** What people write to each other, and what somebody waits for, has no list to leave. */
    private static final Set<String> WITHOUT = Set.of("sales", "service");

    private final HouseSecret secret;
    private final String publicUrl;

    Unsubscribing(HouseSecret secret, @Value("${crm.public-url:http://localhost:8080}") String publicUrl) {
        this.secret = secret;
        this.publicUrl = publicUrl;
    }

    /** {@code null} where it is not offered: one link stands for one recipient. */
    String link(Letter letter) {
        String purpose = letter.message().purpose();
        boolean offered = letter.message().channel() == Channel.EMAIL
                && purpose != null
                && !WITHOUT.contains(purpose)
                && !letter.answers()
                && letter.recipients().size() == 1;
        return offered ? publicUrl + "/unsubscribe/" + token(letter.message().id()) : null;
    }

    String token(UUID message) {
        return message + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature(message));
    }

    /** The message that a token of ours names. */
    Optional<UUID> message(String token) {
        int dot = token == null ? -1 : token.indexOf('.');
        if (dot < 0 || token.length() > 100) {
            return Optional.empty();
        }
        try {
            UUID message = UUID.fromString(token.substring(0, dot));
            byte[] given = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            return MessageDigest.isEqual(given, signature(message)) ? Optional.of(message) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private byte[] signature(UUID message) {
        return secret.signature("unsubscribe", message.toString().getBytes(StandardCharsets.US_ASCII), SIGNATURE);
    }
}
