package org.callboard.support.desk;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.SubjectGuard;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.kernel.WorkingTime;
import org.callboard.records.text.FieldCheck;
import org.callboard.support.Contracts;
import org.callboard.support.step.Promising;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeptContracts implements Contracts {

    private static final Set<String> TIERS = Set.of("BASIC", "SILVER", "GOLD");
    private static final int LONGEST = 200;
    private static final int MOST_TICKETS = 5_000;

    private final ContractRows rows;
    private final SubjectGuard guard;
    private final ObjectProvider<WorkingTime> time;
    private final Promising promising;
    private final CurrentUser currentUser;

    KeptContracts(
            ContractRows rows,
            SubjectGuard guard,
            ObjectProvider<WorkingTime> time,
            Promising promising,
            CurrentUser currentUser) {
        this.rows = rows;
        this.guard = guard;
        this.time = time;
        this.promising = promising;
        this.currentUser = currentUser;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Contract> of(UUID company) {
        guard.requireRead(new Subject("company", company));
        return rows.of(company);
    }

    @Override
    @Transactional
    public Contract put(Contract contract) {
        DeskRights.requireKeeper(currentUser.viewer(), "contracts");
        check(contract);
        guard.requireRead(new Subject("company", contract.companyId()));
        Contract kept = new Contract(
                contract.id() == null ? Ids.next() : known(contract),
                contract.companyId(),
                contract.name().strip(),
                contract.tier(),
                contract.calendar(),
                contract.startsOn(),
                contract.endsOn());
        rows.put(kept);
        rows.ticketsUnderWay(kept.companyId(), MOST_TICKETS).forEach(promising::again);
        return kept;
    }

    private UUID known(Contract contract) {
        return rows.of(contract.companyId()).stream()
                .map(Contract::id)
                .filter(contract.id()::equals)
                .findFirst()
                .orElseThrow(() -> new NotFound("contract", contract.id()));
    }

    private void check(Contract contract) {
        FieldCheck check = new FieldCheck();
        if (contract.companyId() == null) {
            check.wrong("companyId", "Say which company it is with.");
        }
        if (contract.name() == null
                || contract.name().isBlank()
                || contract.name().length() > LONGEST) {
            check.wrong("name", "Give 1 to " + LONGEST + " characters.");
        }
        if (contract.tier() == null || !TIERS.contains(contract.tier())) {
            check.wrong("tier", "Say BASIC, SILVER or GOLD.");
        }
        if (contract.startsOn() == null) {
            check.wrong("startsOn", "Say on which day it begins.");
        } else if (contract.endsOn() != null && contract.endsOn().isBefore(contract.startsOn())) {
            check.wrong("endsOn", "Ends before it began.");
        }
        calendar(check, contract.calendar());
        check.done();
    }

    private void calendar(FieldCheck check, String calendar) {
        if (calendar == null) {
            return;
        }
        try {
            time.getObject().named(calendar);
        } catch (NotFound | BadInput unknown) {
            check.wrong("calendar", "There is no working-time calendar " + calendar + ".");
        }
    }
}
