package org.callboard.matching;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The keys of one profile, the most selective first: {@code e:} e-mail address, {@code p:} end of a phone number,
 * {@code d:} web domain, {@code n:} company name, {@code w:} its words in order of the alphabet, {@code l:} last name at
 * a domain or company, {@code a:} full name, {@code g:} first name at a company, {@code s:} full name or company name by sound, {@code z:} name and postal
 * code, {@code h:} and {@code t:} head and tail of a name.
 */
final class BlockingKeys {

    private static final int MANY = 3;
    private static final int HEAD = 6;
    private static final int SHORT_HEAD = 3;

    private final Set<String> keys = new LinkedHashSet<>();
    private final Traits traits;

    private BlockingKeys(Traits traits) {
        this.traits = traits;
    }

    static Set<String> of(Traits traits) {
        BlockingKeys blocking = new BlockingKeys(traits);
        traits.emails().stream().limit(MANY).forEach(email -> blocking.add("e:", email));
        traits.phones().stream().limit(MANY).forEach(phone -> blocking.add("p:", phone.end()));
        if (!traits.isCompany()) {
            blocking.personSelective();
        }
        if (!Profile.PERSON.equals(traits.profile().kind())) {
            blocking.company();
        }
        if (!traits.isCompany()) {
            blocking.personBroad();
        }
        return Collections.unmodifiableSet(blocking.keys);
    }

    private void company() {
        traits.domains().stream().limit(MANY).forEach(domain -> add("d:", domain));
        List<String> words = traits.company();
        if (words.isEmpty()) {
            return;
        }
        String joined = String.join("", words);
        add("n:", joined);
        if (words.size() > 1) {
            add("w:", words.stream().sorted().collect(Collectors.joining()));
        }
        add("s:", Likeness.sound(joined));
        add("s:", Likeness.otherSound(joined));
        add("h:", joined.substring(0, Math.min(HEAD, joined.length())));
        String telling = words.stream()
                .filter(word -> !CompanyNames.isCommon(word))
                .max(Comparator.comparingInt(String::length))
                .orElse(joined);
        add("h:", telling.substring(0, Math.min(HEAD, telling.length())));
        add("t:", telling.substring(Math.max(0, telling.length() - HEAD)));
        if (traits.isCompany()) {
            add("z:", traits.zip());
        }
    }

    private void personSelective() {
        List<String> last = traits.last();
        if (last.isEmpty()) {
            return;
        }
        String sound = soundOrSelf(String.join("", last));
        traits.domains().stream().limit(2).forEach(domain -> add("l:", sound + "@" + domain));
        if (!traits.company().isEmpty()) {
            add("l:", sound + "@" + head(String.join("", traits.company())));
        }
        add("a:", fullName());
        if (!traits.company().isEmpty() && !traits.first().isEmpty()) {
            add("g:", given() + "@" + head(String.join("", traits.company())));
        }
    }

    private void personBroad() {
        List<String> last = traits.last();
        if (last.isEmpty() || traits.first().isEmpty()) {
            return;
        }
        String family = String.join("", last);
        String given = given();
        add("s:", sorted(soundOrSelf(given), soundOrSelf(family)));
        if (!traits.zip().isEmpty()) {
            add("z:", traits.zip() + head(family));
        }
        add("h:", sorted(given, head(family)));
        add("t:", sorted(head(given), family));
    }

    private String fullName() {
        return sorted(given(), String.join("", traits.last()));
    }

    private String given() {
        return traits.first().isEmpty()
                ? ""
                : PersonNames.longForm(traits.first().get(0));
    }

    private static String sorted(String one, String other) {
        return one.compareTo(other) < 0 ? one + "|" + other : other + "|" + one;
    }

    private static String soundOrSelf(String word) {
        String sound = Likeness.sound(word);
        return sound.isEmpty() ? word : sound;
    }

    private static String head(String word) {
        return word.substring(0, Math.min(SHORT_HEAD, word.length()));
    }

    private void add(String kind, String text) {
        if (text.isEmpty() || keys.size() == Matcher.MOST_KEYS) {
            return;
        }
        StringBuilder key = new StringBuilder(kind);
        text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .takeWhile(c -> key.length() + Character.charCount(c) <= Matcher.LONGEST_KEY)
                .forEach(key::appendCodePoint);
        keys.add(key.toString());
    }
}
