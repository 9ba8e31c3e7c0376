package org.callboard.support.step;

import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.WorkingDays;
import org.callboard.support.Contracts.Contract;
import org.callboard.support.desk.ContractRows;
import org.springframework.stereotype.Component;

/** Which contract a company has today. */
@Component
class Tiers {

    static final String BASIC = "BASIC";

    private final ContractRows contracts;
    private final WorkingDays days;

    Tiers(ContractRows contracts, WorkingDays days) {
        this.contracts = contracts;
        this.days = days;
    }

    Optional<Contract> contract(UUID company) {
        return contracts.inForce(company, days.today());
    }

    String tier(UUID company) {
        return contract(company).map(Contract::tier).orElse(BASIC);
    }
}
