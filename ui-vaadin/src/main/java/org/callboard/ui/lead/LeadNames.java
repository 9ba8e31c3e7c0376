package org.callboard.ui.lead;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.lead.LeadView;

/** A lead's name where the company stands beside it: the person, else whatever is known. */
final class LeadNames {

    private LeadNames() {}

    static String of(LeadView lead) {
        String person = Stream.of(lead.firstName(), lead.lastName())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return Stream.of(person, lead.email(), lead.phone(), lead.company())
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("–");
    }
}
