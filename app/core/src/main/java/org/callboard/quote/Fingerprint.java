package org.callboard.quote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** SHA-256 over all that a quote says to the customer; what was sent never changes, so neither does this. */
@Component
class Fingerprint {

    private final ObjectMapper json;

    Fingerprint(ObjectMapper json) {
        this.json = json;
    }

    String of(QuoteView quote) {
        List<Object> said = List.of(
                quote.summary().called(),
                quote.content().values(),
                quote.content().lines(),
                quote.lines().stream().map(QuoteLine::price).toList(),
                quote.totals().net(),
                quote.totals().taxes(),
                quote.totals().gross());
        try {
            byte[] written = json.writeValueAsString(said).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("A quote is JSON, and every Java has SHA-256", e);
        }
    }
}
