package org.callboard.communication.mailbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Keys for signing, each derived of the house's key for one use, so that none opens what another one closed. */
@Component
public class HouseSecret {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeys keys;

    HouseSecret(SecretKeys keys) {
        this.keys = keys;
    }

    /** @return the first bytes of the signature of what is signed for that use */
    public byte[] signature(String use, byte[] signed, int length) {
        return Arrays.copyOf(mac(new SecretKeySpec(derived(use), ALGORITHM), signed), length);
    }

    private byte[] derived(String use) {
        return mac(keys.get(), use.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] mac(SecretKey key, byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC.", impossible);
        }
    }
}
