package org.callboard.analytics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.People;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class QuotaDesk implements Quotas {

    private static final int MOST = 500;
    private static final int MOST_MONTHS = 60;
    private static final int MOST_DIGITS = 18;

    private final QuotaRows rows;
    private final QuotaRights rights;
    private final People people;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    QuotaDesk(QuotaRows rows, QuotaRights rights, People people, Clock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.rights = rights;
        this.people = people;
        this.clock = clock;
        this.events = events;
    }

    private record Changed(Subject subject, String what, String text, Map<String, Object> details)
            implements DomainEvent {}

    @Override
    @Transactional(readOnly = true)
    public List<Quota> between(YearMonth from, YearMonth to) {
        if (from == null || to == null || to.isBefore(from) || ChronoUnit.MONTHS.between(from, to) >= MOST_MONTHS) {
            throw new BadInput("to", "Give a first and a last month, at most " + MOST_MONTHS + " of them.");
        }
        return rows.between(from, to, rights.seen());
    }

    @Override
    @Transactional
    public List<Quota> set(List<Draft> drafts) {
        String by = rights.requireSet();
        if (drafts.isEmpty() || drafts.size() > MOST) {
            throw new BadInput("items", "Give 1 to " + MOST + " quotas.");
        }
        List<BadInput.Field> wrong = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            check(drafts.get(i), "items[" + i + "].", wrong);
        }
        if (!wrong.isEmpty()) {
            throw new BadInput(wrong);
        }
        List<Quota> set = drafts.stream()
                .map(draft -> rows.set(Ids.next(), draft, by, clock.instant()))
                .toList();
        set.forEach(quota -> tell(quota, "quota.set", "Set to"));
        return set;
    }

    private void check(Draft draft, String at, List<BadInput.Field> wrong) {
        boolean owner = draft.owner() != null && !draft.owner().isBlank();
        boolean team = draft.team() != null && !draft.team().isBlank();
        if (owner == team) {
            wrong.add(new BadInput.Field(at + "owner", "Say whose it is: an owner or a team."));
        } else if (owner && people.find(draft.owner()).isEmpty()) {
            wrong.add(new BadInput.Field(at + "owner", "There is no colleague of this name."));
        } else if (team && (draft.team().length() > 200 || draft.team().indexOf('\0') >= 0)) {
            wrong.add(new BadInput.Field(at + "team", "Is no name of a team."));
        }
        YearMonth month = draft.month();
        if (month == null || month.getYear() < 1900 || month.getYear() > 2999) {
            wrong.add(new BadInput.Field(at + "month", "Give a month like 2026-03."));
        }
        if (draft.measure() == Measure.ARR) {
            wrong.add(new BadInput.Field(at + "measure", "Set it by the month, as MRR: a twelfth."));
        }
        sum(draft, at, wrong);
    }

    private static void sum(Draft draft, String at, List<BadInput.Field> wrong) {
        BigDecimal amount = draft.amount();
        if (amount == null
                || amount.signum() <= 0
                || amount.scale() > MOST_DIGITS
                || amount.precision() - amount.scale() > MOST_DIGITS) {
            wrong.add(new BadInput.Field(at + "amount", "Give a sum above 0, of at most " + MOST_DIGITS + " digits."));
        }
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(draft.currency()))) {
            wrong.add(new BadInput.Field(at + "currency", "Give a currency like EUR."));
        }
    }

    @Override
    @Transactional
    public void remove(UUID id) {
        rights.requireSet();
        tell(rows.remove(id).orElseThrow(() -> new NotFound("quota", id)), "quota.removed", "Was");
    }

    private void tell(Quota quota, String what, String verb) {
        String text = "%s %s %s%s for %s in %s"
                .formatted(
                        verb,
                        quota.amount().toPlainString(),
                        quota.currency(),
                        quota.measure() == Measure.MRR ? " a month" : "",
                        quota.owner() == null ? quota.team() : quota.owner(),
                        quota.month());
        events.publishEvent(new Changed(new Subject("quota", quota.id()), what, text, Map.of()));
    }

    @Override
    public boolean maySet() {
        return rights.maySet();
    }
}
