package org.callboard.matching;

import java.util.List;

/** A person's name in two parts; a name in one piece ends with the last name, or begins with it before a comma. */
record FullName(List<String> first, List<String> last) {

    static FullName of(Profile profile) {
        List<String> first = Words.of(profile.firstName());
        List<String> last = Words.of(profile.lastName());
        if (!first.isEmpty() || !last.isEmpty() || Profile.COMPANY.equals(profile.kind())) {
            return new FullName(first, last);
        }
        String name = profile.name();
        int comma = name.indexOf(',');
        if (comma > 0) {
            return new FullName(Words.of(name.substring(comma)), Words.of(name.substring(0, comma)));
        }
        List<String> words = Words.of(name);
        int end = Math.max(words.size() - 1, 0);
        return new FullName(words.subList(0, end), words.subList(end, words.size()));
    }
}
