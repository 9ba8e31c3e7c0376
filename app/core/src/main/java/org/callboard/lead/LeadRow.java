package org.callboard.lead;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row of a file as a lead's values by field name; only fields that the row fills. */
final class LeadRow {

    private static final Set<String> US_STATES = Set.of(
            "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY",
            "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH",
            "OK", "OR", "PA", "PR", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY");
    /** Spreadsheets drop the leading zero of New England. */
    private static final Pattern US_ZIP = Pattern.compile("\\d{4,5}(-\\d{4})?");
    /** "51-200", "10,000+", "25": the lower bound counts. */
    private static final Pattern SIZE =
            Pattern.compile("(\\d{1,3}(?:[,.' ]\\d{3})+|\\d+)\\s*(?:\\+|(?:-|–|to)\\s*[\\d,.' ]+)?");

    private LeadRow() {}

    static Map<String, Object> values(Map<String, String> row) {
        Map<String, Object> values = new HashMap<>(row);
        LeadColumns.ATTRIBUTES.forEach(values::remove);
        splitName(values);
        if (row.containsKey("companySize")) {
            values.put("companySize", size(row.get("companySize")));
        }
        if (row.containsKey("tags")) {
            values.put("tags", tags(row.get("tags")));
        }
        if (!row.containsKey("country") && isUnitedStates(row)) {
            values.put("country", "US");
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        LeadColumns.ATTRIBUTES.stream().filter(row::containsKey).forEach(name -> attributes.put(name, row.get(name)));
        if (!attributes.isEmpty()) {
            values.put("attributes", attributes);
        }
        return values;
    }

    /** American files say the state and leave the country out. */
    private static boolean isUnitedStates(Map<String, String> row) {
        return US_STATES.contains(row.getOrDefault("state", "").strip())
                && US_ZIP.matcher(row.getOrDefault("zip", "").strip()).matches();
    }

    private static void splitName(Map<String, Object> values) {
        Object fullName = values.remove("fullName");
        if (fullName != null && !values.containsKey("firstName") && !values.containsKey("lastName")) {
            String name = fullName.toString().strip();
            int lastBlank = name.lastIndexOf(' ');
            values.put("firstName", lastBlank < 0 ? null : name.substring(0, lastBlank));
            values.put("lastName", name.substring(lastBlank + 1));
        }
    }

    /** A number where it can be read as one; else the text, which the check refuses by name. */
    private static Object size(String text) {
        Matcher size = SIZE.matcher(text.strip());
        String digits = size.matches() ? size.group(1).replaceAll("[^0-9]", "") : "";
        return digits.isEmpty() || digits.length() > 9 ? text : Integer.valueOf(digits);
    }

    private static List<String> tags(String text) {
        return Arrays.stream(text.split("[,;|]")).filter(tag -> !tag.isBlank()).toList();
    }
}
