package org.callboard.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.callboard.records.Criterion;

/** Puts together what is open, what was won and what was to be won. */
class ForecastLines {

    private static final BigDecimal YEAR = BigDecimal.valueOf(12);
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::bucket).thenComparing(Key::group).thenComparing(Key::currency);

    private final Map<Key, Parts> byKey = new TreeMap<>(ORDER);
    private final Exchanging rates;

    ForecastLines(Exchanging rates) {
        this.rates = rates;
    }

    record Key(String bucket, String group, String currency) {

        Key in(String other) {
            return new Key(bucket, group, other);
        }
    }

    record Open(
            long deals,
            BigDecimal amount,
            BigDecimal weighted,
            BigDecimal commit,
            BigDecimal bestCase,
            BigDecimal omitted) {

        static final Open NONE =
                new Open(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Open plus(Open more) {
            return new Open(
                    deals + more.deals,
                    amount.add(more.amount),
                    weighted.add(more.weighted),
                    commit.add(more.commit),
                    bestCase.add(more.bestCase),
                    omitted.add(more.omitted));
        }

        Open each(UnaryOperator<BigDecimal> act) {
            return new Open(
                    deals,
                    act.apply(amount),
                    act.apply(weighted),
                    act.apply(commit),
                    act.apply(bestCase),
                    act.apply(omitted));
        }
    }

    private static final class Parts {
        private Open open = Open.NONE;
        private long won;
        private BigDecimal wonAmount = BigDecimal.ZERO;
        private BigDecimal quota;
    }

    Key open(Key key, Open open) {
        Optional<BigDecimal> rate = rates.rate(key.currency(), null);
        Parts parts = parts(key, rate);
        parts.open = parts.open.plus(
                rate.map(by -> open.each(sum -> Exchanging.divide(sum, by))).orElse(open));
        return key;
    }

    /** @param day when; {@code null} where nothing is converted */
    Key won(Key key, LocalDate day, long deals, BigDecimal amount) {
        Optional<BigDecimal> rate = rates.rate(key.currency(), day);
        Parts parts = parts(key, rate);
        parts.won += deals;
        parts.wonAmount = parts.wonAmount.add(
                rate.map(by -> Exchanging.divide(amount, by)).orElse(amount));
        return key;
    }

    /**
     * A quota counts where sums are split by whose it is; unsplit those of people, each of whom belongs to a team. It is
     * converted by the rate of its month's first day.
     */
    void quota(ForecastQuery query, Quota quota) {
        String group = switch (query.by()) {
            case OWNER -> quota.owner();
            case TEAM -> quota.team();
            case NOTHING -> quota.owner() == null ? null : "";
            default -> null;
        };
        if (group != null && isOf(query.measure(), quota) && wanted(query, quota)) {
            Optional<BigDecimal> rate =
                    rates.rate(quota.currency(), quota.month().atDay(1));
            Parts parts = parts(new Key(quota.month().toString(), group, quota.currency()), rate);
            BigDecimal amount = query.measure() == Measure.ARR ? quota.amount().multiply(YEAR) : quota.amount();
            BigDecimal sum = rate.map(by -> Exchanging.divide(amount, by)).orElse(amount);
            parts.quota = parts.quota == null ? sum : parts.quota.add(sum);
        }
    }

    private static boolean isOf(Measure measure, Quota quota) {
        return measure.isRecurring() == quota.measure().isRecurring();
    }

    /** Whoever asks for some owners or teams wants theirs. */
    private static boolean wanted(ForecastQuery query, Quota quota) {
        return query.filter().criteria().stream()
                .filter(criterion -> criterion.op() == Criterion.Op.IS)
                .allMatch(criterion -> switch (criterion.field()) {
                    case "owner" -> criterion.values().contains(quota.owner());
                    case "team" -> quota.team() == null || criterion.values().contains(quota.team());
                    case "currency" -> criterion.values().contains(quota.currency());
                    default -> true;
                });
    }

    private Parts parts(Key key, Optional<BigDecimal> rate) {
        return byKey.computeIfAbsent(rate.isPresent() ? key.in(rates.house()) : key, k -> new Parts());
    }

    List<Forecast.Line> all() {
        return byKey.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Forecast.Line line(Key key, Parts parts) {
        Open open = parts.open.each(sum -> rates.rounded(sum, key.currency()));
        return new Forecast.Line(
                key.bucket(),
                key.group(),
                key.currency(),
                open.deals(),
                open.amount(),
                open.weighted(),
                open.commit(),
                open.bestCase(),
                open.omitted(),
                parts.won,
                rates.rounded(parts.wonAmount, key.currency()),
                rates.rounded(parts.quota, key.currency()));
    }
}
