package org.callboard.portal;

import java.util.List;

/**
 * A public form by which strangers ask for help, at {@code /request/<id>}.
 *
 * @param id part of its address: lower case letters, digits and hyphens
 * @param intro a sentence above the fields; may be {@code null}
 * @param button what its button says
 * @param thankYou what people read once it was sent
 * @param language of its words, by two letters; what may answer is sought in it
 * @param queue where its requests wait; {@code null} leaves that to the rules
 * @param allowedHosts other sites whose pages may show it, and send to it; none unless named
 * @param active answers "not found" otherwise
 * @param version the ETag; 0 for a new form
 */
public record RequestForm(
        String id,
        String title,
        String intro,
        String button,
        String thankYou,
        String language,
        String queue,
        List<String> allowedHosts,
        boolean active,
        long version) {

    public RequestForm {
        allowedHosts = allowedHosts == null ? List.of() : List.copyOf(allowedHosts);
    }
}
