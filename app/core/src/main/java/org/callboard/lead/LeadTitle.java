package org.callboard.lead;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people call a lead: name and company, else whatever is known. */
final class LeadTitle {

    private LeadTitle() {}

    static String of(String firstName, String lastName, String email, String phone, String company) {
        String name = joined(" ", firstName, lastName);
        String who = Stream.of(name, email, phone)
                .filter(LeadTitle::said)
                .findFirst()
                .orElse(null);
        return joined(", ", who, company);
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).filter(LeadTitle::said).collect(Collectors.joining(separator));
    }

    private static boolean said(String text) {
        return text != null && !text.isBlank();
    }
}
