package org.callboard.customer;

import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.FormFacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the form "Is this the same person?" shows. */
@Component
class SamePersonForm implements FormFacts {

    private final BothSides sides;

    SamePersonForm(BothSides sides) {
        this.sides = sides;
    }

    @Override
    public String form() {
        return "customer/same-person";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(UUID subject, Map<String, Object> variables) {
        return sides.of(PersonKind.NAME, subject, variables.get(MatchCustomerWorker.CANDIDATE));
    }
}
