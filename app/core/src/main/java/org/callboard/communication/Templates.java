package org.callboard.communication;

import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.Subject;

/** Fills templates with what is known of a subject. A value that is missing is told before anything is sent. */
public interface Templates {

    /**
     * For a step of a process: the template as its release has it.
     *
     * @param language ISO 639-1; {@code null} for that of whoever gets it, else the house's, else the template's first
     * @throws org.callboard.kernel.BadInput when there is no such template ({@code template}), or a value is missing
     *     ({@code values.<name>})
     */
    Filled fill(String template, int release, Subject about, Map<String, String> values, String language);

    /** For the current user: the template in force, with what they may see. @throws org.callboard.kernel.BadInput as above */
    Filled compose(String template, Wish wish);

    /** The template in force as a message remembers it, {@code welcome@3}. @throws org.callboard.kernel.BadInput when there is none */
    String stamp(String template);

    /**
     * What a template is filled for; each part may be {@code null}.
     *
     * @param person who gets it
     * @param values that are given; they stand before what is known
     * @param language ISO 639-1
     */
    record Wish(Subject about, UUID person, Map<String, String> values, String language) {

        public Wish {
            values = values == null ? Map.of() : Map.copyOf(values);
        }

        public static Wish about(Subject subject) {
            return new Wish(subject, null, null, null);
        }
    }

    /**
     * @param html may be {@code null}
     * @param stamp the template and its version, {@code welcome@3}
     */
    record Filled(String subject, String text, String html, String stamp) {}
}
