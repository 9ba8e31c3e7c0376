package org.callboard.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Nobody but the house makes links. */
class QuoteLinkTest {

    private static final SecretKeySpec KEY = key(1);
    private final QuoteLink link = new QuoteLink(UUID.randomUUID(), 3, Instant.parse("2026-12-24T00:00:00Z"));

    @Test
    void saysWhatItSaidWhenItComesBack() {
        assertThat(link.token(KEY)).hasSize(80).matches("[A-Za-z0-9_-]+");
        assertThat(QuoteLink.of(link.token(KEY), KEY)).contains(link);
    }

    @Test
    void isNothingWhenOneBitOfItDiffers() {
        byte[] bytes = Base64.getUrlDecoder().decode(link.token(KEY));
        for (int i = 0; i < bytes.length * 8; i++) {
            byte[] turned = bytes.clone();
            turned[i / 8] ^= (byte) (1 << i % 8);
            String token = Base64.getUrlEncoder().withoutPadding().encodeToString(turned);
            assertThat(QuoteLink.of(token, KEY)).as("bit %d", i).isEmpty();
        }
    }

    @Test
    void isNothingUnderAnotherKeyOrWhenItIsNoLink() {
        assertThat(QuoteLink.of(link.token(key(2)), KEY)).isEmpty();
        assertThat(QuoteLink.of("", KEY)).isEmpty();
        assertThat(QuoteLink.of("###", KEY)).isEmpty();
        assertThat(QuoteLink.of(link.token(KEY).substring(4), KEY)).isEmpty();
    }

    private static SecretKeySpec key(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return new SecretKeySpec(bytes, SigningKey.ALGORITHM);
    }
}
