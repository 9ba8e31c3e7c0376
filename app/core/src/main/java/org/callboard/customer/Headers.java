package org.callboard.customer;

import java.util.List;
import java.util.Map;

/** How other systems head the columns of companies and people: HubSpot, Salesforce, and what people type. */
final class Headers {

    static final Map<String, List<String>> OF_COMPANIES = Map.ofEntries(
            Map.entry("name", List.of("company name", "company", "account name", "account", "organization")),
            Map.entry("domain", List.of("company domain name", "domain", "web domain")),
            Map.entry("website", List.of("website", "web site", "url", "web", "homepage")),
            Map.entry("industry", List.of("industry", "branch", "sector")),
            Map.entry(
                    "size",
                    List.of(
                            "number of employees",
                            "numberofemployees",
                            "numemployees",
                            "numemp",
                            "employees",
                            "company size",
                            "size")),
            Map.entry("email", List.of("e-mail", "email", "company email")),
            Map.entry("phone", List.of("phone number", "phone", "company phone", "telephone")),
            Map.entry(
                    "street",
                    List.of("street address", "billingstreet", "billing street", "street", "address", "address 1")),
            Map.entry(
                    "zip",
                    List.of(
                            "postal code",
                            "zip code",
                            "zip",
                            "billingpostalcode",
                            "billing zip",
                            "billing postal code")),
            Map.entry("city", List.of("city", "billingcity", "billing city", "town")),
            Map.entry("state", List.of("state/region", "state", "billingstate", "billing state", "region", "province")),
            Map.entry("country", List.of("country/region", "country", "billingcountry", "billing country")),
            Map.entry("description", List.of("description", "about", "about us", "notes")),
            Map.entry("tags", List.of("tags", "labels")),
            Map.entry("owner", List.of("owner", "company owner", "account owner")));

    static final Map<String, List<String>> OF_PEOPLE = Map.ofEntries(
            Map.entry("salutation", List.of("salutation", "title of courtesy")),
            Map.entry("firstName", List.of("first name", "firstname", "first", "given name")),
            Map.entry("lastName", List.of("last name", "lastname", "last", "surname", "family name")),
            Map.entry("email", List.of("email", "e-mail", "email address", "e-mail address")),
            Map.entry("phone", List.of("phone number", "phone", "phone1", "telephone", "business phone")),
            Map.entry("phones", List.of("phone2", "mobile phone", "mobile phone number", "mobile", "other phone")),
            Map.entry("company", List.of("company name", "company", "account name", "account", "organization")),
            Map.entry("companyDomain", List.of("company domain", "company domain name", "web", "website", "domain")),
            Map.entry("jobTitle", List.of("job title", "title", "position", "role")),
            Map.entry("department", List.of("department", "division")),
            Map.entry(
                    "street",
                    List.of("street address", "mailingstreet", "mailing street", "street", "address", "address 1")),
            Map.entry("zip", List.of("postal code", "zip code", "zip", "mailingpostalcode", "mailing zip")),
            Map.entry("city", List.of("city", "mailingcity", "mailing city", "town")),
            Map.entry("state", List.of("state/region", "state", "mailingstate", "mailing state", "region", "province")),
            Map.entry("country", List.of("country/region", "country", "mailingcountry", "mailing country")),
            Map.entry("language", List.of("preferred language", "language")),
            Map.entry("source", List.of("lead source", "original source", "source")),
            Map.entry("campaign", List.of("campaign", "utm_campaign")),
            Map.entry("description", List.of("description", "notes", "note")),
            Map.entry("tags", List.of("tags", "labels")));

    private Headers() {}
}
