package org.callboard.quote;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes and reads the links that customers get. */
@Component
class QuoteLinks {

    static final String PATH = "/accept/";
    /** For so long after its last day a quote still says what became of it. */
    private static final Duration AFTERWARDS = Duration.ofDays(90);

    private final SigningKey key;
    private final QuoteSettings settings;
    private final Clock clock;
    private final String house;

    QuoteLinks(
            SigningKey key,
            QuoteSettings settings,
            Clock clock,
            @Value("${crm.public-url:http://localhost:8080}") String house) {
        this.key = key;
        this.settings = settings;
        this.clock = clock;
        this.house = house.replaceAll("/+$", "");
    }

    String of(QuoteRow quote) {
        QuoteLink link = new QuoteLink(
                quote.id(),
                quote.linkGeneration(),
                quote.header()
                        .validUntil()
                        .plusDays(1)
                        .atStartOfDay(settings.zone())
                        .toInstant()
                        .plus(AFTERWARDS));
        return house + PATH + link.token(key.get());
    }

    /** Nothing when it was not made here, or too long ago. */
    Optional<QuoteLink> read(String token) {
        return QuoteLink.of(token, key.get()).filter(link -> clock.instant().isBefore(link.expires()));
    }
}
