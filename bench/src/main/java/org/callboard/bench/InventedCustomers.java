package org.callboard.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.callboard.matching.Profile;

/** Companies and people who do not exist, with names as near to each other as real ones are; the same for each seed. */
final class InventedCustomers {

    private static final List<String> FIRST =
            List.of(("Anna Anne Hannah Johann Johanna Peter Petra Michael Michaela Robert Roberta William Elizabeth"
                            + " Katherine James Thomas Anthony Daniel Daniela Christopher Christine Maria Mario Marie"
                            + " Józef José François Jürgen Søren Aylin Deniz Hiroshi Chen Priya Olena Fatima Samuel"
                            + " Benjamin Nicholas Steven Susan Patricia")
                    .split(" "));
    private static final List<String> LAST =
            List.of(("Smith Smyth Schmidt Schmitt Müller Miller Moeller Meyer Maier Jones Johnson Johnston Williams"
                            + " Wilson García Martínez Fernández Dubois Durand Rossi Russo Ferrari Kowalski Nowak Novák"
                            + " Andersson Hansen Jensen Larsen Svensson Nguyen Tanaka Yamamoto Wang Zhang Singh Patel"
                            + " Kaya Yılmaz Ivanov Petrov Papadopoulos O'Brien McDonald MacDonald Schneider Schröder"
                            + " Becker Fischer Weber Wagner Bauer Koch Brown Browne Clark Clarke Stewart Stuart")
                    .split(" "));
    private static final List<String> BUSINESS =
            List.of(("Steel Foods Labs Motors Energy Media Logistics Consulting Partners Solutions Systems Technology"
                            + " Design Pharma Robotics Optics Textiles Printing Travel Insurance Capital Software"
                            + " Bakery Brewery Plumbing Dental Legal Marine Aviation Garden")
                    .split(" "));
    private static final List<String> FORM = List.of("Inc", "GmbH", "Ltd", "S.A.", "AG", "LLC", "BV", "Pty Ltd", "");
    private static final List<String> CITY =
            List.of("Berlin", "Hamburg", "Wien", "Zürich", "London", "Leeds", "Paris", "Lyon", "Madrid", "Austin");
    private static final List<String> COUNTRY = List.of("DE", "DE", "AT", "CH", "GB", "GB", "FR", "FR", "ES", "US");

    private final Random random;

    InventedCustomers(long seed) {
        random = new Random(seed);
    }

    List<Profile> companies(int many) {
        List<Profile> companies = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        while (companies.size() < many) {
            String core = companyName();
            if (taken.add(core)) {
                Profile company = Profile.company(UUID.randomUUID(), (core + " " + pick(FORM)).strip())
                        .withPhones(random.nextInt(3) == 0 ? List.of() : List.of(phone()))
                        .withDomains(random.nextInt(3) == 0 ? List.of() : List.of(domain(core)));
                companies.add(placed(company));
            }
        }
        return companies;
    }

    List<Profile> people(List<Profile> companies, int many) {
        List<Profile> people = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        while (people.size() < many) {
            Profile company = pick(companies);
            String first = pick(FIRST);
            String last = pick(LAST);
            if (taken.add(first + last + company.name())) {
                boolean free = random.nextInt(4) == 0;
                String box = first + "." + last + (free ? random.nextInt(1_000) : "");
                String email = box + "@" + (free ? "gmail.com" : domain(company.name()));
                people.add(Profile.person(UUID.randomUUID(), first, last)
                        .withEmails(random.nextInt(8) == 0 ? List.of() : List.of(email.toLowerCase(Locale.ROOT)))
                        .withPhones(phones(company))
                        .at(company.name())
                        .in(company.city(), company.zip(), company.country()));
            }
        }
        return people;
    }

    /** Some give the switchboard, some none. */
    private List<String> phones(Profile company) {
        return switch (random.nextInt(4)) {
            case 0 -> List.of();
            case 1 -> List.copyOf(company.phones());
            default -> List.of(phone());
        };
    }

    private String companyName() {
        String word = InventedLeads.word(random.nextInt(20_000) + 10);
        return switch (random.nextInt(4)) {
            case 0 -> pick(LAST) + " " + pick(BUSINESS) + " " + pick(CITY);
            case 1 -> pick(LAST) + " & " + pick(LAST) + " " + pick(BUSINESS);
            case 2 -> word;
            default -> word + " " + pick(BUSINESS);
        };
    }

    private Profile placed(Profile company) {
        int place = random.nextInt(CITY.size());
        return company.in(CITY.get(place), String.valueOf(10_000 + random.nextInt(500)), COUNTRY.get(place));
    }

    private String phone() {
        return "+4930" + (1_000_000 + random.nextInt(9_000_000));
    }

    private static String domain(String company) {
        return company.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + ".example";
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
