package org.callboard.lead;

import java.util.List;

/**
 * A public form that makes leads, at {@code /forms/<id>}.
 *
 * @param id part of its address: lower case letters, digits and hyphens
 * @param intro a sentence above the fields; may be {@code null}
 * @param button what its button says
 * @param thankYou what people read once it was sent
 * @param source set on each lead that comes through it
 * @param campaign set on each lead that comes through it; may be {@code null}
 * @param fields asked for, in this order; names of {@link CaptureLead}, and {@code custom.<key>} of what admins added
 * @param required those of the fields that must be filled
 * @param allowedHosts other sites whose pages may embed it or send to it: {@code www.example.com}, {@code *.example.com}
 * @param active answers "not found" otherwise
 * @param version the ETag; 0 for a new form
 */
public record WebForm(
        String id,
        String title,
        String intro,
        String button,
        String thankYou,
        String source,
        String campaign,
        List<String> fields,
        List<String> required,
        List<String> allowedHosts,
        boolean active,
        long version) {

    /** A lead that says none of these is none. */
    static final List<String> TELLING = List.of("firstName", "lastName", "email", "phone", "company");

    /** What a form may ask for of what every lead has. */
    public static final List<String> FIELDS = List.of(
            "firstName",
            "lastName",
            "email",
            "phone",
            "company",
            "companySize",
            "industry",
            "country",
            "jobTitle",
            "message");
}
