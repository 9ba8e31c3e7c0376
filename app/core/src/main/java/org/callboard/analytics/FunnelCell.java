package org.callboard.analytics;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Deals that have the same in common, in the finest cut that a funnel asks for. @param furthest id of a stage; may be {@code null} */
record FunnelCell(String group, String furthest, String state, String currency, long deals, BigDecimal amount) {

    private record Key(String group, String currency) {}

    /** @param stages ids in the order of the board; a stage that is not among them is the first */
    FunnelCount count(List<String> stages) {
        return new FunnelCount(group, Math.max(0, stages.indexOf(furthest)), state, deals);
    }

    static List<Funnel.Outcome> outcomes(List<FunnelCell> cells) {
        Map<Key, List<FunnelCell>> byKey = cells.stream()
                .collect(Collectors.groupingBy(
                        cell -> new Key(cell.group, cell.currency),
                        () -> new TreeMap<>(Comparator.comparing(Key::group).thenComparing(Key::currency)),
                        Collectors.toList()));
        return byKey.entrySet().stream()
                .map(entry -> outcome(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Funnel.Outcome outcome(Key key, List<FunnelCell> cells) {
        long won = deals(cells, DealCopy.WON);
        long lost = deals(cells, DealCopy.LOST);
        return new Funnel.Outcome(
                key.group(),
                key.currency(),
                won,
                lost,
                deals(cells, DealCopy.OPEN),
                FunnelDesk.part(won, won + lost),
                amount(cells, DealCopy.WON),
                amount(cells, DealCopy.LOST),
                amount(cells, DealCopy.OPEN));
    }

    private static long deals(List<FunnelCell> cells, String state) {
        return cells.stream()
                .filter(cell -> cell.state.equals(state))
                .mapToLong(FunnelCell::deals)
                .sum();
    }

    private static BigDecimal amount(List<FunnelCell> cells, String state) {
        return cells.stream()
                .filter(cell -> cell.state.equals(state))
                .map(FunnelCell::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
