package org.callboard.deal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callboard.kernel.BadInput;
import org.callboard.records.RecordConditions;
import org.callboard.records.RecordQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a calendar in two statements, however many deals close. */
@Service
class KeptClosings implements DealClosings {

    private final RecordConditions conditions;
    private final ClosingRows rows;
    private final DealGate gate;

    KeptClosings(RecordConditions conditions, ClosingRows rows, DealGate gate) {
        this.conditions = conditions;
        this.rows = rows;
        this.gate = gate;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Day> of(RecordQuery filter, LocalDate from, LocalDate to) {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > MOST_DAYS) {
            throw new BadInput("to", "Ask for at most " + MOST_DAYS + " days at once.");
        }
        RecordConditions.Rows asked = conditions.of(Deals.KIND, filter);
        if (asked.parts().isEmpty()) {
            return List.of();
        }
        Map<LocalDate, List<Closing>> first = new TreeMap<>();
        rows.first(asked, from, to, SHOWN)
                .forEach(row -> first.computeIfAbsent(row.day(), day -> new ArrayList<>())
                        .add(closing(row)));
        return rows.totals(asked, from, to).entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue(), first.getOrDefault(day.getKey(), List.of())))
                .toList();
    }

    private Closing closing(ClosingRows.Row row) {
        return new Closing(row.id(), row.title(), row.amount(), row.state(), gate.mayChange(row.owner(), row.team()));
    }
}
