package org.callboard.communication.mailbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts and opens secrets (AES-256-GCM). A secret is bound to what it belongs to, so that it opens nothing else, and
 * says which key it needs.
 */
@Component
class Secrets {

    private static final int KEY_NAME = 4;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeys keys;

    Secrets(SecretKeys keys) {
        this.keys = keys;
    }

    /** It was encrypted with another key, or for something else. */
    static class Unreadable extends RuntimeException {
        Unreadable(Throwable cause) {
            super(
                    "The kept secret cannot be opened with this house's key. Enter it again, or set CRM_SECRET_KEY to the key of then.",
                    cause);
        }
    }

    byte[] seal(UUID owner, String secret) {
        try {
            SecretKey key = keys.get();
            byte[] nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, owner);
            byte[] sealed = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(KEY_NAME + NONCE + sealed.length)
                    .put(name(key))
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has AES-GCM.", impossible);
        }
    }

    String open(UUID owner, byte[] kept) {
        SecretKey key = keys.get();
        if (kept.length < KEY_NAME + NONCE || !Arrays.equals(name(key), Arrays.copyOf(kept, KEY_NAME))) {
            throw new Unreadable(null);
        }
        byte[] nonce = Arrays.copyOfRange(kept, KEY_NAME, KEY_NAME + NONCE);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, owner);
            byte[] opened = cipher.doFinal(kept, KEY_NAME + NONCE, kept.length - KEY_NAME - NONCE);
            return new String(opened, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException changed) {
            throw new Unreadable(changed);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, UUID owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private static byte[] name(SecretKey key) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()), KEY_NAME);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
