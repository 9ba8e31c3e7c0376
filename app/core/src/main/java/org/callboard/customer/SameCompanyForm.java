package org.callboard.customer;

import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.FormFacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the form "Is this the same company?" shows. */
@Component
class SameCompanyForm implements FormFacts {

    private final BothSides sides;

    SameCompanyForm(BothSides sides) {
        this.sides = sides;
    }

    @Override
    public String form() {
        return "customer/same-company";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(UUID subject, Map<String, Object> variables) {
        return sides.of(CompanyKind.NAME, subject, variables.get(MatchCustomerWorker.CANDIDATE));
    }
}
