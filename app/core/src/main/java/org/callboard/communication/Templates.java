package org.callboard.communication;

import java.util.Map;
import org.callboard.kernel.Subject;

/** Fills a template of a release with what is known of a subject. */
public interface Templates {

    /**
     * @param language ISO 639-1; {@code null} for the template's first
     * @throws org.callboard.kernel.BadInput when there is no such template ({@code template}), or a value is missing
     *     ({@code values.<name>})
     */
    Filled fill(String template, int release, Subject about, Map<String, String> values, String language);

    /** @param html may be {@code null} */
    record Filled(String subject, String text, String html) {}
}
