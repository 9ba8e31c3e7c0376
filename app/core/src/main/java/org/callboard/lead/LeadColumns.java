package org.callboard.lead;

import java.util.List;
import java.util.Map;
import org.callboard.imports.Imports.Field;

/** What a column of a file may be mapped to, and how other systems head such columns. */
final class LeadColumns {

    static final List<Field> FIELDS = List.of(
            field("firstName", "First name"),
            field("lastName", "Last name"),
            field("fullName", "Full name"),
            field("email", "E-mail"),
            field("phone", "Phone"),
            field("company", "Company"),
            field("companySize", "Company size"),
            field("industry", "Industry"),
            field("country", "Country"),
            field("jobTitle", "Job title"),
            field("source", "Source"),
            field("campaign", "Campaign"),
            field("message", "Message"),
            field("tags", "Tags"),
            field("website", "Website"),
            field("phone2", "Second phone"),
            field("address", "Address"),
            field("city", "City"),
            field("county", "County"),
            field("state", "State"),
            field("zip", "ZIP code"));

    /** Kept as custom attributes under these names. */
    static final List<String> ATTRIBUTES = List.of("website", "phone2", "address", "city", "county", "state", "zip");

    static final Map<String, List<String>> SYNONYMS = Map.ofEntries(
            Map.entry("firstName", List.of("given name", "forename", "first", "fname", "vorname", "prénom")),
            Map.entry("lastName", List.of("surname", "family name", "last", "lname", "nachname", "nom")),
            Map.entry("fullName", List.of("name", "contact name", "person", "contact")),
            Map.entry("email", List.of("e-mail", "email address", "mail", "work email", "e-mail address", "email 1")),
            Map.entry(
                    "phone",
                    List.of(
                            "phone number",
                            "phone 1",
                            "telephone",
                            "tel",
                            "mobile",
                            "mobile phone",
                            "mobile phone number",
                            "cell",
                            "business phone",
                            "telefon")),
            Map.entry("phone2", List.of("other phone", "home phone", "alternate phone", "secondary phone")),
            Map.entry(
                    "company",
                    List.of(
                            "company name",
                            "account",
                            "account name",
                            "organization",
                            "organisation",
                            "organization name",
                            "employer",
                            "associated company",
                            "business",
                            "firma")),
            Map.entry(
                    "companySize",
                    List.of(
                            "number of employees",
                            "no. of employees",
                            "employees",
                            "numberofemployees",
                            "numemployees",
                            "num employees",
                            "numemp",
                            "headcount",
                            "size")),
            Map.entry("industry", List.of("sector", "branch", "branche")),
            Map.entry(
                    "country",
                    List.of("country/region", "country code", "billing country", "mailing country", "land", "nation")),
            Map.entry("jobTitle", List.of("title", "position", "role", "function", "job")),
            Map.entry("source", List.of("lead source", "original source", "utm source", "origin", "channel")),
            Map.entry("campaign", List.of("utm campaign", "campaign name", "campaign source", "primary campaign")),
            Map.entry("message", List.of("description", "notes", "note", "comment", "comments", "enquiry", "inquiry")),
            Map.entry("tags", List.of("tag", "labels", "label", "keywords")),
            Map.entry("website", List.of("web", "website url", "url", "homepage", "domain", "company domain name")),
            Map.entry("address", List.of("street", "street address", "billing street", "mailing street", "address 1")),
            Map.entry("city", List.of("town", "billing city", "mailing city", "ort")),
            Map.entry("county", List.of("district")),
            Map.entry("state", List.of("state/region", "province", "region", "billing state", "mailing state")),
            Map.entry(
                    "zip",
                    List.of(
                            "zip code",
                            "postal code",
                            "postcode",
                            "post code",
                            "billing postal code",
                            "billing zip/postal code",
                            "plz")));

    private LeadColumns() {}

    private static Field field(String name, String label) {
        return new Field(name, label, false);
    }
}
