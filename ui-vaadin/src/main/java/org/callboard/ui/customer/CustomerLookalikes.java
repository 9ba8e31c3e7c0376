package org.callboard.ui.customer;

import java.util.List;
import java.util.Map;
import org.callboard.customer.Duplicates;
import org.callboard.customer.Duplicates.Candidate;
import org.callboard.kernel.BadInput;
import org.callboard.matching.Verdict;
import org.callboard.ui.list.NewRecordWarning;
import org.springframework.stereotype.Component;

/** Tells who types in a company or a person that they may be known already. */
@Component
class CustomerLookalikes implements NewRecordWarning {

    private static final Map<String, String> PLURALS = Map.of("company", "companies", "person", "people");

    private final Duplicates duplicates;

    CustomerLookalikes(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public boolean knows(String kind) {
        return PLURALS.containsKey(kind);
    }

    @Override
    public List<Known> like(String kind, Map<String, Object> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        try {
            return duplicates.like(kind, values).stream()
                    .map(candidate -> known(kind, candidate))
                    .toList();
        } catch (BadInput halfTyped) {
            return List.of();
        }
    }

    private static Known known(String kind, Candidate candidate) {
        return new Known(
                candidate.title(),
                PLURALS.get(kind) + "/" + candidate.id(),
                candidate.verdict() == Verdict.SAME,
                candidate.reasons());
    }
}
