package org.callboard.communication.phone;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the provider tells its news, and whether it is the provider who does: HMAC-SHA1, keyed by the token, over the
 * address as it is known outside and all parameters in order of their names.
 */
@Component
public class Callbacks {

    public static final String STATUS = "/phone/status/";
    public static final String MESSAGES = "/phone/messages";
    private static final String ALGORITHM = "HmacSHA1";

    private final PhoneSettings settings;
    private final String home;

    Callbacks(PhoneSettings settings, @Value("${crm.public-url:http://localhost:8080}") String home) {
        this.settings = settings;
        this.home = home.replaceAll("/+$", "");
    }

    /** Whether there is a provider that could tell anything. */
    public boolean areHeard() {
        return settings.isThere() && !settings.token().isBlank();
    }

    String status(UUID message) {
        return home + STATUS + message;
    }

    /** @param path below the house's address. @param signature as it came; may be {@code null} */
    public boolean isGenuine(String path, Map<String, String> parameters, String signature) {
        return areHeard()
                && signature != null
                && MessageDigest.isEqual(
                        signature.getBytes(StandardCharsets.US_ASCII),
                        signature(path, parameters).getBytes(StandardCharsets.US_ASCII));
    }

    String signature(String path, Map<String, String> parameters) {
        StringBuilder all = new StringBuilder(home).append(path);
        new TreeMap<>(parameters).forEach((name, value) -> all.append(name).append(value));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(settings.token().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(all.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC.", impossible);
        }
    }
}
