package org.callboard.lead.webform;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How what every lead has is asked for: findable by a password manager, too. */
enum FormField implements FormControl {
    FIRST_NAME("firstName", "First name", "text", "given-name"),
    LAST_NAME("lastName", "Last name", "text", "family-name"),
    EMAIL("email", "E-mail", "email", "email"),
    PHONE("phone", "Phone", "tel", "tel"),
    COMPANY("company", "Company", "text", "organization"),
    COMPANY_SIZE("companySize", "Employees", "number", "off"),
    INDUSTRY("industry", "Industry", "text", "off"),
    COUNTRY("country", "Country", "select", "country"),
    JOB_TITLE("jobTitle", "Job title", "text", "organization-title"),
    MESSAGE("message", "Message", "textarea", "off");

    private static final Map<String, FormField> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(f -> f.name, f -> f));

    private final String name;
    private final String label;
    private final String kind;
    private final String autocomplete;

    FormField(String name, String label, String kind, String autocomplete) {
        this.name = name;
        this.label = label;
        this.kind = kind;
        this.autocomplete = autocomplete;
    }

    static FormField named(String name) {
        return BY_NAME.get(name);
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String control(List<String> values, String more) {
        String value = values == null || values.isEmpty() ? "" : values.get(0);
        String attributes = "id=\"%s\" name=\"%s\" autocomplete=\"%s\"%s".formatted(name, name, autocomplete, more);
        return switch (kind) {
            case "textarea" -> "<textarea %s rows=\"5\">%s</textarea>".formatted(attributes, Html.text(value));
            case "select" ->
                "<select %s><option value=\"\"></option>%s</select>".formatted(attributes, countries(value));
            case "number" ->
                "<input type=\"number\" min=\"0\" inputmode=\"numeric\" %s value=\"%s\">"
                        .formatted(attributes, Html.text(value));
            default -> "<input type=\"%s\" %s value=\"%s\">".formatted(kind, attributes, Html.text(value));
        };
    }

    private static String countries(String chosen) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Locale("", code))
                .sorted(Comparator.comparing(country -> country.getDisplayCountry(Locale.ENGLISH)))
                .map(country -> "<option value=\"%s\"%s>%s</option>"
                        .formatted(
                                country.getCountry(),
                                country.getCountry().equals(chosen) ? " selected" : "",
                                Html.text(country.getDisplayCountry(Locale.ENGLISH))))
                .collect(Collectors.joining());
    }
}
