package org.callboard.lead;

import java.util.List;
import java.util.Map;

/**
 * A lead at the door, as typed. All may be {@code null}, but a person's name, e-mail, phone or company must be there.
 *
 * @param companySize employees
 * @param country ISO 3166 alpha-2 code or an English country name
 * @param attributes custom attributes, at most 50, names up to 60 and values up to 1,000 characters
 * @param custom values of the fields that admins added, by key
 */
public record CaptureLead(
        String firstName,
        String lastName,
        String email,
        String phone,
        String company,
        Integer companySize,
        String industry,
        String country,
        String jobTitle,
        String source,
        String campaign,
        String message,
        List<String> tags,
        Map<String, String> attributes,
        Map<String, Object> custom) {

    /**
     * From values of any type by field name, as JSON gives them.
     *
     * @throws org.callboard.kernel.BadInput each field that is unknown or of the wrong type
     */
    public static CaptureLead of(Map<String, ?> values) {
        return LeadValues.typed(values);
    }
}
