package org.callboard.deal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Sight;
import org.callboard.access.Viewer;
import org.callboard.kernel.BadInput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class SplitDesk implements DealSplits {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final JdbcClient jdbc;
    private final DealGate gate;
    private final DealKind kind;
    private final People people;
    private final DealTold told;

    SplitDesk(JdbcClient jdbc, DealGate gate, DealKind kind, People people, DealTold told) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.kind = kind;
        this.people = people;
        this.told = told;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Split> of(UUID deal) {
        return kept(gate.read(deal).id());
    }

    private List<Split> kept(UUID deal) {
        return jdbc.sql("select owner, percent from deal.split where deal_id = ? order by percent desc, owner")
                .param(deal)
                .query((row, n) -> new Split(row.getString(1), row.getBigDecimal(2)))
                .list();
    }

    @Override
    @Transactional
    public List<Split> put(UUID deal, List<Split> wanted) {
        DealRow row = gate.lockToChange(deal);
        List<Split> splits = checked(wanted == null ? List.of() : wanted);
        List<Split> before = kept(row.id());
        if (before.equals(splits)) {
            return before;
        }
        jdbc.sql("delete from deal.split where deal_id = ?").param(row.id()).update();
        splits.forEach(split -> jdbc.sql("insert into deal.split (deal_id, owner, percent) values (?, ?, ?)")
                .params(row.id(), split.owner(), split.percent())
                .update());
        told.happened(
                row.id(),
                "deal.split-changed",
                splits.isEmpty() ? "No longer shared" : "Shared by " + said(splits),
                Map.of("split", PassageDetails.change(said(before), said(splits))));
        return kept(row.id());
    }

    private static String said(List<Split> splits) {
        return splits.stream()
                .map(split -> split.owner() + " " + split.percent().toPlainString() + " %")
                .collect(Collectors.joining(", "));
    }

    private List<Split> checked(List<Split> wanted) {
        if (wanted.size() > MOST) {
            throw new BadInput("splits", "At most " + MOST + " colleagues share a deal.");
        }
        List<BadInput.Field> wrong = new ArrayList<>();
        List<Split> splits = new ArrayList<>();
        Set<String> named = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < wanted.size(); i++) {
            Split split = wanted.get(i);
            String at = "splits[" + i + "].";
            if (split == null || split.owner() == null || !sees(split.owner())) {
                wrong.add(new BadInput.Field(at + "owner", "There is no such colleague who works with deals."));
            } else if (!named.add(split.owner())) {
                wrong.add(new BadInput.Field(at + "owner", split.owner() + " has a share already."));
            } else if (!isShare(split.percent())) {
                wrong.add(new BadInput.Field(at + "percent", "Is above 0 and at most 100, to two decimals."));
            } else {
                splits.add(new Split(split.owner(), split.percent().stripTrailingZeros()));
                sum = sum.add(split.percent());
            }
        }
        if (wrong.isEmpty() && !splits.isEmpty() && sum.compareTo(WHOLE) != 0) {
            wrong.add(new BadInput.Field(
                    "splits", "The shares are " + sum.toPlainString() + " together; they must be 100."));
        }
        if (!wrong.isEmpty()) {
            throw new BadInput(wrong);
        }
        splits.sort(Comparator.comparing(Split::percent).reversed().thenComparing(Split::owner));
        return splits;
    }

    private static boolean isShare(BigDecimal percent) {
        return percent != null
                && percent.signum() > 0
                && percent.compareTo(WHOLE) <= 0
                && percent.stripTrailingZeros().scale() <= 2;
    }

    private boolean sees(String username) {
        return people.find(username)
                .filter(Person::enabled)
                .map(p -> kind.mayRead(new Viewer(p.username(), p.name(), p.roles(), p.teams())))
                .filter(sight -> !(sight instanceof Sight.None))
                .isPresent();
    }
}
