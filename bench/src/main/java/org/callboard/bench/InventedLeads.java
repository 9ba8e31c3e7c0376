package org.callboard.bench;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** People who do not exist, the same ones each time; no two are duplicates of each other. */
final class InventedLeads {

    private static final List<String> FIRST = List.of(
            "Ada", "Bruno", "Chiara", "Deniz", "Elif", "Femi", "Greta", "Hiro", "Ines", "Jonas", "Kira", "Luca");
    private static final List<String> LAST = List.of(
            "Abel", "Brandt", "Costa", "Dubois", "Eriksen", "Fischer", "Garcia", "Hansen", "Ito", "Jansen", "Kowalski");
    private static final List<String> KIND = List.of("Steel", "Foods", "Labs", "Motors", "Care", "Energy", "Media");
    private static final List<String> COUNTRY = List.of("US", "DE", "FR", "GB", "JP", "BR", "IN", "SE", "CA", "AU");
    private static final List<String> TITLE =
            List.of("CEO", "Head of Sales", "Buyer", "Student", "VP Engineering", "Office manager", "CTO");
    private static final List<String> SOURCE = List.of("web", "fair", "referral", "webinar");
    private static final String[] COLUMNS = {
        "First Name", "Last Name", "Email", "Company", "Employees", "Country", "Job Title", "Lead Source"
    };

    private InventedLeads() {}

    private static String[] values(String series, int number) {
        Random random = new Random(series.hashCode() * 31L + number);
        String first = pick(FIRST, random);
        String last = pick(LAST, random) + " " + word(number);
        String company = word(random.nextInt(100_000) + 17) + " " + pick(KIND, random);
        return new String[] {
            first,
            last,
            (first + "." + series + number + "@" + company.replace(" ", "") + ".example").toLowerCase(Locale.ROOT),
            company,
            String.valueOf(1 + random.nextInt(2_000)),
            pick(COUNTRY, random),
            pick(TITLE, random),
            pick(SOURCE, random)
        };
    }

    static String json(String series, int number) {
        String[] v = values(series, number);
        return """
                {"firstName":"%s","lastName":"%s","email":"%s","company":"%s","companySize":%s,"country":"%s",\
                "jobTitle":"%s","source":"%s"}""".formatted((Object[]) v);
    }

    static String csv(String series, int rows) {
        StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        IntStream.range(0, rows)
                .forEach(n -> csv.append(String.join(",", values(series, n))).append("\r\n"));
        return csv.toString();
    }

    /** A name-like word for each number: syllables instead of digits, so that trigrams look like people's. */
    static String word(int number) {
        String[] syllables = {"ba", "ko", "li", "mu", "ne", "ro", "sa", "ti", "vu", "zen"};
        StringBuilder word = new StringBuilder();
        for (char digit : String.valueOf(number).toCharArray()) {
            word.append(syllables[digit - '0']);
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
