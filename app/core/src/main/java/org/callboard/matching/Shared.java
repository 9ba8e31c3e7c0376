package org.callboard.matching;

import java.util.Optional;
import java.util.Set;

/** What weighs alike for companies and people: domains, phones, places. */
final class Shared {

    private static final int SHOWN = 60;

    private Shared() {}

    static Optional<String> of(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).findFirst();
    }

    static Optional<Phone> phone(Traits one, Traits other) {
        return one.phones().stream()
                .filter(phone -> other.phones().stream().anyMatch(phone::same))
                .map(phone -> phone.international()
                        ? phone
                        : other.phones().stream()
                                .filter(phone::same)
                                .findFirst()
                                .orElse(phone))
                .findFirst();
    }

    /** For a sentence: one line, cut where it is long. */
    static String shown(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1) + "…";
    }

    static boolean bothKnown(String one, String other) {
        return !one.isEmpty() && !other.isEmpty();
    }

    static void places(Traits one, Traits other, Evidence evidence, double sameZip, double sameCity, double differ) {
        boolean abroad =
                bothKnown(one.country(), other.country()) && !one.country().equals(other.country());
        if (abroad) {
            evidence.add(2 * differ, "Different countries: " + shown(one.country()) + " and " + shown(other.country()));
        } else if (bothKnown(one.zip(), other.zip()) && one.zip().equals(other.zip())) {
            evidence.add(sameZip, "Same postal code " + shown(one.zip()));
        } else if (bothKnown(one.city(), other.city())) {
            if (Likeness.of(one.city(), other.city()) >= 0.8) {
                boolean otherPart = bothKnown(one.zip(), other.zip());
                evidence.add(
                        otherPart ? sameCity / 2 : sameCity,
                        "Both in " + shown(one.profile().city()));
            } else {
                evidence.add(
                        differ,
                        "Different cities: " + shown(one.profile().city()) + " and "
                                + shown(other.profile().city()));
            }
        }
    }
}
