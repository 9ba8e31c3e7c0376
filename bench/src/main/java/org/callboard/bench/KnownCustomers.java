package org.callboard.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.callboard.matching.Profile;

/** Real companies and people from files beside the project; empty where there are none. */
final class KnownCustomers {

    private final Path contacts;

    KnownCustomers(Path contacts) {
        this.contacts = contacts;
    }

    /** Without those whose names came as question marks: nobody can know them again. */
    List<Profile> accounts() throws IOException {
        List<Profile> accounts = read("salesforce/accountData.csv", KnownCustomers::account);
        accounts.removeIf(account -> account.name().codePoints().noneMatch(Character::isLetterOrDigit));
        return accounts;
    }

    private static Profile account(NamedCsvRecord row) {
        return Profile.company(UUID.randomUUID(), row.getField("NAME"))
                .withPhones(some(row.getField("PHONE")))
                .withDomains(some(row.getField("WEBSITE")))
                .in(row.getField("BILLINGCITY"), row.getField("BILLINGPOSTALCODE"), row.getField("BILLINGCOUNTRY"));
    }

    /** Two people of one company are one company here. */
    Collection<Profile> companies() throws IOException {
        Map<String, Profile> companies = new LinkedHashMap<>();
        read("us-500.csv", KnownCustomers::company).forEach(company -> companies.putIfAbsent(company.name(), company));
        return companies.values();
    }

    List<Profile> people() throws IOException {
        return read(
                "us-500.csv",
                row -> located(
                        Profile.person(UUID.randomUUID(), row.getField("first_name"), row.getField("last_name")), row));
    }

    /** The same people before they were known: no address, and mostly a mailbox that is not their company's. */
    List<Profile> leads() throws IOException {
        return read(
                "us-500.csv",
                row -> located(
                                Profile.lead(UUID.randomUUID(), row.getField("first_name"), row.getField("last_name")),
                                row)
                        .in(null, null, "US"));
    }

    private static Profile company(NamedCsvRecord row) {
        return Profile.company(UUID.randomUUID(), row.getField("company_name"))
                .withPhones(some(row.getField("phone1")))
                .withDomains(some(row.getField("web")))
                .in(row.getField("city"), row.getField("zip"), "US");
    }

    private static Profile located(Profile person, NamedCsvRecord row) {
        return person.withEmails(some(row.getField("email")))
                .withPhones(some(row.getField("phone1")))
                .at(row.getField("company_name"))
                .in(row.getField("city"), row.getField("zip"), "US");
    }

    private <T> List<T> read(String file, Function<NamedCsvRecord, T> reader) throws IOException {
        Path path = contacts.resolve(file);
        List<T> all = new ArrayList<>();
        if (Files.isRegularFile(path)) {
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(path)) {
                csv.forEach(row -> all.add(reader.apply(row)));
            }
        }
        return all;
    }

    private static List<String> some(String text) {
        return text.isBlank() ? List.of() : List.of(text);
    }
}
