package org.callboard.quote;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a version of a quote has come. Only a draft can be changed; whatever the customer saw stays as it was. */
public enum QuoteState {
    DRAFT,
    /** With the customer, who may accept or decline it until it ends. */
    SENT,
    ACCEPTED,
    DECLINED,
    /** Its last day went by without an answer. */
    EXPIRED,
    /** A newer version of it was sent, or accepted. */
    SUPERSEDED,
    /** Taken back by the seller. */
    WITHDRAWN;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static QuoteState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
