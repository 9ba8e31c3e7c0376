package org.callboard.lead;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.callboard.records.text.Countries;
import org.callboard.records.text.FieldCheck;
import org.callboard.records.text.NormalForm;
import org.callboard.records.text.PhoneNumbers;

/** The one way from what somebody typed to {@link LeadDetails}; tells everything that is wrong, field by field. */
final class LeadCheck {

    static final int MOST_TAGS = 50;
    static final int MOST_ATTRIBUTES = 50;
    static final int LONGEST_TAG = 60;
    private static final int LARGEST_COMPANY = 10_000_000;
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@\"(),:;<>\\[\\]\\\\]{1,64}@(?=.{1,190}$)[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?"
                    + "(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)+");

    private LeadCheck() {}

    /** How what was typed into custom fields is read. */
    interface Custom {

        LeadCustom read(Map<String, Object> typed, FieldCheck check);
    }

    /** @throws org.callboard.kernel.BadInput one entry per bad field */
    static LeadDetails details(CaptureLead typed, Custom custom) {
        FieldCheck check = new FieldCheck();
        String country = country(check, typed.country());
        LeadDetails details = new LeadDetails(
                check.line("firstName", typed.firstName(), 100),
                check.line("lastName", typed.lastName(), 100),
                email(check, typed.email()),
                PhoneNumbers.read(check.line("phone", typed.phone(), 50), country),
                check.line("company", typed.company(), 200),
                companySize(check, typed.companySize()),
                check.line("industry", typed.industry(), 100),
                country,
                check.line("jobTitle", typed.jobTitle(), 200),
                check.line("source", typed.source(), 100),
                check.line("campaign", typed.campaign(), 100),
                check.lines("message", typed.message(), 10_000),
                tags(check, typed.tags()),
                attributes(check, typed.attributes()),
                custom.read(typed.custom() == null ? Map.of() : typed.custom(), check));
        check.done();
        if (details.title().isEmpty()) {
            check.wrong("email", "Give at least a name, an e-mail, a phone number or a company.");
        }
        check.done();
        return details;
    }

    /** A tag as kept: one line, lower case. */
    static String tag(FieldCheck check, String field, String typed) {
        String tag = check.line(field, typed, LONGEST_TAG);
        return tag == null ? null : NormalForm.search(tag);
    }

    static String email(FieldCheck check, String typed) {
        String email = check.line("email", typed, 254);
        if (email != null && !EMAIL.matcher(email).matches()) {
            check.wrong("email", "Is not an e-mail address; write it like name@example.com.");
            return null;
        }
        return email;
    }

    private static String country(FieldCheck check, String typed) {
        String country = check.line("country", typed, 100);
        String code = country == null ? null : Countries.code(country);
        if (country != null && code == null) {
            check.wrong("country", "Is no country; give its English name or its two-letter code, like DE.");
        }
        return code;
    }

    private static Integer companySize(FieldCheck check, Integer typed) {
        if (typed != null && (typed < 0 || typed > LARGEST_COMPANY)) {
            check.wrong("companySize", "Is out of range: 0 to " + LARGEST_COMPANY + " people.");
        }
        return typed;
    }

    private static List<String> tags(FieldCheck check, List<String> typed) {
        Set<String> tags = new LinkedHashSet<>();
        List<String> all = typed == null ? List.of() : typed;
        for (int i = 0; i < Math.min(all.size(), MOST_TAGS + 1); i++) {
            String tag = tag(check, "tags[" + i + "]", all.get(i));
            if (tag != null) {
                tags.add(tag);
            }
        }
        if (all.size() > MOST_TAGS) {
            check.wrong("tags", "Are too many: at most " + MOST_TAGS + ".");
        }
        return List.copyOf(tags);
    }

    static Map<String, String> attributes(FieldCheck check, Map<String, String> typed) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (typed == null) {
            return attributes;
        }
        if (typed.size() > MOST_ATTRIBUTES) {
            check.wrong("attributes", "Are too many: at most " + MOST_ATTRIBUTES + ".");
            return attributes;
        }
        typed.forEach((name, value) -> {
            String key = check.line("attributes", name, 60);
            String text = check.lines("attributes." + key, value, 1_000);
            if (key == null) {
                check.wrong("attributes", "Holds an attribute without a name.");
            } else if (text != null) {
                attributes.put(key, text);
            }
        });
        return attributes;
    }
}
