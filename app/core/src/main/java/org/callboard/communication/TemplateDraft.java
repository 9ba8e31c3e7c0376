package org.callboard.communication;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A template as an analyst writes it. In its words <code>{{person.firstName}}</code> is a value, <code>{{person.firstName|there}}</code> one
 * with a default, <code>{{#deal.amount}}…{{/deal.amount}}</code> stands where there is a value and <code>{{^deal.amount}}…{{/deal.amount}}</code>
 * where there is none. Nothing else is understood: no expression, no code.
 *
 * @param channel {@code null} is e-mail
 * @param purpose key of a purpose of consent; {@code null} leaves it to whoever sends
 * @param about kind of subject that it is written for; {@code null} for any
 * @param languages by ISO 639-1 code, the one that stands in for missing ones first
 */
public record TemplateDraft(String title, Channel channel, String purpose, String about, Map<String, Words> languages) {

    public TemplateDraft {
        channel = channel == null ? Channel.EMAIL : channel;
        languages = languages == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(languages));
    }

    /** @param subject of an e-mail. @param html {@code null} where the text is all */
    public record Words(String subject, String text, String html) {}
}
