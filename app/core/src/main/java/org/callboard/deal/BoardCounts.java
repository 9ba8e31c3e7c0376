package org.callboard.deal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.callboard.deal.BoardRows.Heap;
import org.callboard.kernel.Money;

/** Adds up what stands on a board; sums of several currencies stay apart. */
final class BoardCounts {

    private final List<Heap> heaps;

    BoardCounts(List<Heap> heaps) {
        this.heaps = heaps;
    }

    Totals ofStage(String stage) {
        return sum(heaps.stream().filter(heap -> stage.equals(heap.stage())).toList());
    }

    Totals ofOwner(String owner) {
        return sum(heaps.stream()
                .filter(heap -> Objects.equals(owner, heap.owner()))
                .toList());
    }

    Totals ofCell(String stage, String owner) {
        return sum(heaps.stream()
                .filter(heap -> stage.equals(heap.stage()) && Objects.equals(owner, heap.owner()))
                .toList());
    }

    /** By name; nobody last. */
    List<String> owners() {
        List<String> owners = new ArrayList<>(heaps.stream()
                .map(Heap::owner)
                .distinct()
                .filter(Objects::nonNull)
                .sorted()
                .toList());
        if (heaps.stream().anyMatch(heap -> heap.owner() == null)) {
            owners.add(null);
        }
        return owners;
    }

    List<String> stages() {
        return heaps.stream()
                .map(Heap::stage)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static Totals sum(List<Heap> some) {
        long count = some.stream().mapToLong(Heap::count).sum();
        List<Totals.Sum> sums = some.stream()
                .map(Heap::currency)
                .filter(Objects::nonNull)
                .distinct()
                .map(currency -> sum(some, currency))
                .sorted(Comparator.comparing((Totals.Sum sum) -> sum.amount().value())
                        .reversed()
                        .thenComparing(sum -> sum.amount().currency().getCurrencyCode()))
                .toList();
        return new Totals(count, sums, recurring(some));
    }

    private static List<Money> recurring(List<Heap> some) {
        Map<Currency, Money> sums = some.stream()
                .map(Heap::recurring)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Money::currency, sum -> sum, Money::plus));
        return sums.values().stream()
                .sorted(Comparator.comparing(Money::value)
                        .reversed()
                        .thenComparing(sum -> sum.currency().getCurrencyCode()))
                .toList();
    }

    private static Totals.Sum sum(List<Heap> some, String currency) {
        BigDecimal amount = BigDecimal.ZERO;
        BigDecimal weighted = BigDecimal.ZERO;
        long count = 0;
        for (Heap heap : some) {
            if (currency.equals(heap.currency())) {
                amount = amount.add(heap.amount());
                weighted = weighted.add(heap.weighted() == null ? BigDecimal.ZERO : heap.weighted());
                count += heap.count();
            }
        }
        return new Totals.Sum(
                Money.of(amount, currency), Money.of(weighted, currency).rounded(), count);
    }
}
