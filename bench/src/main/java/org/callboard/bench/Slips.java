package org.callboard.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.callboard.matching.Profile;

/** What people and machines get wrong when they enter somebody a second time; one to three slips each. */
final class Slips {

    private static final Map<String, String> SHORT_FORMS = Map.ofEntries(
            Map.entry("Robert", "Bob"),
            Map.entry("William", "Bill"),
            Map.entry("Elizabeth", "Liz"),
            Map.entry("Katherine", "Kate"),
            Map.entry("James", "Jim"),
            Map.entry("Thomas", "Tom"),
            Map.entry("Anthony", "Tony"),
            Map.entry("Michael", "Mike"),
            Map.entry("Daniel", "Dan"),
            Map.entry("Christopher", "Chris"),
            Map.entry("Steven", "Steve"),
            Map.entry("Samuel", "Sam"));
    private static final List<String> FORMS = List.of("Inc.", "GmbH", "Ltd", "S.A.", "AG", "LLC", "B.V.", "Pty Ltd");
    private static final Map<String, String> ACCENTS =
            Map.of("a", "á", "e", "é", "o", "ö", "u", "ü", "ü", "ue", "ö", "oe", "é", "e", "ç", "c", "ø", "o");

    private final Random random;

    Slips(long seed) {
        random = new Random(seed);
    }

    /** The same customer, as entered by somebody else. */
    Profile again(Profile customer) {
        Profile copy = change(customer, UnaryOperator.identity(), customer.emails(), customer.phones());
        int many = 1 + random.nextInt(3);
        for (int i = 0; i < many; i++) {
            copy = slip(copy);
        }
        return copy;
    }

    private Profile slip(Profile p) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> change(p, this::typingError, p.emails(), p.phones());
            case 3 -> Profile.COMPANY.equals(p.kind()) ? change(p, this::swapped, p.emails(), p.phones()) : turned(p);
            case 4 -> change(p, UnaryOperator.identity(), List.of(), p.phones());
            case 5 -> change(p, UnaryOperator.identity(), p.emails(), List.of()).withDomains(List.of());
            case 6 -> change(p, UnaryOperator.identity(), otherBoxes(p), p.phones());
            case 7 -> legalForm(p);
            case 8 -> nickname(p);
            case 9 ->
                change(
                        p,
                        UnaryOperator.identity(),
                        p.emails(),
                        p.phones().stream().map(this::typed).toList());
            case 10 -> change(p, text -> text.toUpperCase(Locale.ROOT), p.emails(), p.phones());
            default -> change(p, this::accent, p.emails(), p.phones()).in(p.city(), null, p.country());
        };
    }

    private Profile change(
            Profile p, UnaryOperator<String> names, Collection<String> emails, Collection<String> phones) {
        boolean person = !Profile.COMPANY.equals(p.kind());
        boolean family = random.nextBoolean();
        boolean employer = Profile.LEAD.equals(p.kind()) && random.nextBoolean();
        return new Profile(
                p.kind(),
                UUID.randomUUID(),
                person ? p.name() : names.apply(p.name()),
                person && !family ? names.apply(p.firstName()) : p.firstName(),
                person && family ? names.apply(p.lastName()) : p.lastName(),
                new java.util.LinkedHashSet<>(emails),
                new java.util.LinkedHashSet<>(phones),
                p.domains(),
                employer ? names.apply(p.company()) : p.company(),
                p.city(),
                p.country(),
                p.zip());
    }

    private Profile turned(Profile p) {
        return new Profile(
                p.kind(),
                p.id(),
                p.name(),
                p.lastName(),
                p.firstName(),
                p.emails(),
                p.phones(),
                p.domains(),
                p.company(),
                p.city(),
                p.country(),
                p.zip());
    }

    private Profile nickname(Profile p) {
        String known = SHORT_FORMS.getOrDefault(p.firstName(), p.firstName());
        return new Profile(
                p.kind(),
                p.id(),
                p.name(),
                known,
                p.lastName(),
                p.emails(),
                p.phones(),
                p.domains(),
                p.company(),
                p.city(),
                p.country(),
                p.zip());
    }

    private Profile legalForm(Profile p) {
        String form = " " + pick(FORMS);
        return Profile.COMPANY.equals(p.kind())
                ? change(p, name -> name + form, p.emails(), p.phones())
                : p.at(p.company() + form);
    }

    private List<String> otherBoxes(Profile p) {
        String name = (p.firstName() + p.lastName() + p.name())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
        return List.of(
                (name.isEmpty() ? "x" : name) + random.nextInt(100) + "@" + pick(List.of("gmail.com", "web.de")));
    }

    private String typed(String phone) {
        return phone.startsWith("+49")
                ? "0" + phone.substring(3, 5) + " " + phone.substring(5, 8) + "-" + phone.substring(8)
                : "(" + phone.replace("-", ") ");
    }

    private String typingError(String text) {
        if (text.length() < 3) {
            return text;
        }
        int at = 1 + random.nextInt(text.length() - 2);
        char letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + letter + text.substring(at);
            case 2 -> text.substring(0, at) + letter + text.substring(at + 1);
            default -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
        };
    }

    private String swapped(String text) {
        List<String> words = new ArrayList<>(Arrays.asList(text.split(" ")));
        Collections.rotate(words, 1);
        return String.join(" ", words);
    }

    private String accent(String text) {
        return ACCENTS.keySet().stream()
                .sorted()
                .filter(text::contains)
                .findFirst()
                .map(letter -> text.replaceFirst(letter, ACCENTS.get(letter)))
                .orElse(text);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
