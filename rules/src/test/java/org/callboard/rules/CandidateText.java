package org.callboard.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.callboard.rules.lead.Candidate;

/** Reads "rep2 teams=sales-emea languages=de+en open=5 capacity=5 absent". */
final class CandidateText {

    private CandidateText() {}

    static Candidate read(String text) {
        Map<String, String> said = new HashMap<>();
        String[] words = text.split(" ");
        for (int i = 1; i < words.length; i++) {
            String[] keyAndValue = words[i].split("=");
            said.put(keyAndValue[0], keyAndValue.length > 1 ? keyAndValue[1] : "");
        }
        return new Candidate(
                words[0],
                set(said.get("teams")),
                set(said.get("countries")),
                set(said.get("industries")),
                set(said.get("languages")),
                Integer.parseInt(said.getOrDefault("open", "0")),
                Integer.parseInt(said.getOrDefault("capacity", "0")),
                !said.containsKey("absent"));
    }

    private static Set<String> set(String joined) {
        return joined == null ? Set.of() : Set.of(joined.split("\\+"));
    }
}
