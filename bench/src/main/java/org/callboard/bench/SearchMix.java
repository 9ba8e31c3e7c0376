package org.callboard.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** What people type into the one box: of each sort some, made of leads that are there. */
final class SearchMix {

    private static final List<String> FREQUENT =
            List.of("anna", "gmail", "berlin", "smith", "steel", "michael", "consulting", "jo", "maria", "@gmail.com");
    private static final List<String> SHORT = List.of("a", "jo", "x", "12", "+49", "li", "030", "k", "ba", "s m");
    private static final int WARM_UP = 10;

    private final List<String[]> leads;
    private final Random random = new Random(42);

    SearchMix(List<String[]> leads) {
        this.leads = leads;
    }

    /** The figures of each sort, and of all together. */
    void take(Figures figures, String who, RestDoor door, int requests) throws Exception {
        Latencies all = new Latencies();
        for (Map.Entry<String, Function<String[], String>> sort : sorts().entrySet()) {
            Latencies latencies = new Latencies();
            for (int n = 0; n < WARM_UP + requests; n++) {
                String[] lead = leads.get(random.nextInt(leads.size()));
                String typed = URLEncoder.encode(sort.getValue().apply(lead), StandardCharsets.UTF_8);
                long began = System.nanoTime();
                door.get("/api/v1/search?q=" + typed);
                long took = System.nanoTime() - began;
                if (n >= WARM_UP) {
                    latencies.add(took);
                    all.add(took);
                }
            }
            figures.add("search, " + who + ", " + sort.getKey() + ", p95", latencies.percentile(95), "ms");
        }
        figures.add("search, " + who, all, "< 200");
    }

    private Map<String, Function<String[], String>> sorts() {
        Map<String, Function<String[], String>> sorts = new LinkedHashMap<>();
        sorts.put("frequent word", lead -> any(FREQUENT));
        sorts.put("last name", lead -> lead[1]);
        sorts.put("whole name", lead -> lead[0] + " " + lead[1]);
        sorts.put("person and company", lead -> lead[1] + " " + lead[4].split(" ")[0]);
        sorts.put("typing errors", lead -> lead[0] + " " + misspelt(lead[1]));
        sorts.put("misspelt company", lead -> misspelt(lead[4]));
        sorts.put("part of an e-mail", lead -> lead[2].substring(0, lead[2].indexOf('@') + 4));
        sorts.put("phone in another form", lead -> national(lead[3]));
        sorts.put("part of a phone number", lead -> lead[3].substring(6, 11));
        sorts.put("a few letters", lead -> any(SHORT));
        sorts.put("nothing that is there", lead -> "q" + misspelt(lead[1]) + "xw");
        return sorts;
    }

    /** Two letters changed places, or one was typed twice or not at all. */
    private String misspelt(String word) {
        int at = 1 + random.nextInt(Math.max(1, word.length() - 2));
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            default -> word.substring(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.substring(at + 1);
        };
    }

    /** "+493012345678" as "(030) 123 456-78". */
    private static String national(String phone) {
        String area = phone.startsWith("+1") ? phone.substring(2, 5) : "0" + phone.substring(3, 5);
        String rest = phone.substring(5);
        return "(%s) %s %s-%s"
                .formatted(area, rest.substring(0, 2), rest.substring(2, 5), rest.substring(5))
                .toLowerCase(Locale.ROOT);
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
