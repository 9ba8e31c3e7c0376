package org.callboard.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callboard.records.Field;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What is known of the person and the company: checked, trimmed, in normal form. Made by {@link LeadCheck} alone. */
@Embeddable
record LeadDetails(
        @Column(name = "first_name") String firstName,
        @Column(name = "last_name") String lastName,
        @Column(name = "email") String email,
        @Column(name = "phone") String phone,
        @Column(name = "company") String company,
        @Column(name = "company_size") Integer companySize,
        @Column(name = "industry") String industry,
        @Column(name = "country") String country,
        @Column(name = "job_title") String jobTitle,
        @Column(name = "source") String source,
        @Column(name = "campaign") String campaign,
        @Column(name = "message") String message,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "tags", columnDefinition = "text[]")
        List<String> tags,

        @JdbcTypeCode(SqlTypes.JSON) @Column(name = "attributes")
        Map<String, String> attributes,

        @JdbcTypeCode(SqlTypes.JSON) @Column(name = "custom")
        LeadCustom custom) {

    String title() {
        return LeadTitle.of(firstName, lastName, email, phone, company);
    }

    /** Every field by its name at the door, absent ones as {@code null}. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("firstName", firstName);
        values.put("lastName", lastName);
        values.put("email", email);
        values.put("phone", phone);
        values.put("company", company);
        values.put("companySize", companySize);
        values.put("industry", industry);
        values.put("country", country);
        values.put("jobTitle", jobTitle);
        values.put("source", source);
        values.put("campaign", campaign);
        values.put("message", message);
        values.put("tags", tags);
        values.put("attributes", attributes);
        custom.values().forEach((key, value) -> values.put(Field.CUSTOM + key, value));
        return values;
    }

    /** Where it came from and what it said, for a timeline. */
    Map<String, Object> origins() {
        return LeadChanges.named("source", source, "campaign", campaign, "message", LeadChanges.brief(message));
    }

    /** @param seen of the custom fields */
    LeadView view(LeadStanding at, Map<String, Object> seen) {
        return new LeadView(
                at.id(),
                firstName,
                lastName,
                email,
                phone,
                company,
                companySize,
                industry,
                country,
                jobTitle,
                source,
                campaign,
                message,
                tags,
                attributes,
                seen,
                at.status(),
                at.score(),
                at.grade(),
                at.owner(),
                at.team(),
                at.duplicateOf(),
                at.release(),
                at.createdAt(),
                at.changedAt(),
                at.version());
    }

    LeadDetails withTag(String tag) {
        return tagged(Stream.concat(tags.stream(), Stream.of(tag)).toList());
    }

    LeadDetails withoutTag(String tag) {
        return tagged(tags.stream().filter(other -> !other.equals(tag)).toList());
    }

    LeadDetails withAttributes(Map<String, String> newAttributes) {
        return with(tags, newAttributes);
    }

    private LeadDetails tagged(List<String> newTags) {
        return with(newTags, attributes);
    }

    private LeadDetails with(List<String> newTags, Map<String, String> newAttributes) {
        return new LeadDetails(
                firstName,
                lastName,
                email,
                phone,
                company,
                companySize,
                industry,
                country,
                jobTitle,
                source,
                campaign,
                message,
                newTags,
                newAttributes,
                custom);
    }
}
