package org.callboard.communication.mailbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import org.springframework.stereotype.Component;

/** Keys for signing, each derived of the house's key for one use, so that none opens what another one closed. */
@Component
public class HouseSecret {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeys keys;

    HouseSecret(SecretKeys keys) {
        this.keys = keys;
    }

    public byte[] derived(String use) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(keys.get());
            return mac.doFinal(use.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC.", impossible);
        }
    }
}
