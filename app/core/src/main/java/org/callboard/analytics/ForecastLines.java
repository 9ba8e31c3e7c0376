package org.callboard.analytics;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callboard.records.Criterion;

/** Puts together what is open, what was won and what was to be won. */
class ForecastLines {

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::bucket).thenComparing(Key::group).thenComparing(Key::currency);

    private final Map<Key, Parts> byKey = new TreeMap<>(ORDER);

    record Key(String bucket, String group, String currency) {}

    record Open(
            long deals,
            BigDecimal amount,
            BigDecimal weighted,
            BigDecimal commit,
            BigDecimal bestCase,
            BigDecimal omitted) {

        static final Open NONE =
                new Open(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static final class Parts {
        private Open open = Open.NONE;
        private long won;
        private BigDecimal wonAmount = BigDecimal.ZERO;
        private BigDecimal quota;
    }

    Key open(Key key, Open open) {
        parts(key).open = open;
        return key;
    }

    Key won(Key key, long deals, BigDecimal amount) {
        parts(key).won = deals;
        parts(key).wonAmount = amount;
        return key;
    }

    /** A quota counts where sums are split by whose it is; unsplit those of people, each of whom belongs to a team. */
    void quota(ForecastQuery query, Quota quota) {
        String group =
                switch (query.by()) {
                    case OWNER -> quota.owner();
                    case TEAM -> quota.team();
                    case NOTHING -> quota.owner() == null ? null : "";
                    default -> null;
                };
        if (group != null && wanted(query, quota)) {
            Parts parts = parts(new Key(quota.month().toString(), group, quota.currency()));
            parts.quota = parts.quota == null ? quota.amount() : parts.quota.add(quota.amount());
        }
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

    private Parts parts(Key key) {
        return byKey.computeIfAbsent(key, k -> new Parts());
    }

    List<Forecast.Line> all() {
        return byKey.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Forecast.Line line(Key key, Parts parts) {
        return new Forecast.Line(
                key.bucket(),
                key.group(),
                key.currency(),
                parts.open.deals(),
                parts.open.amount(),
                parts.open.weighted(),
                parts.open.commit(),
                parts.open.bestCase(),
                parts.open.omitted(),
                parts.won,
                parts.wonAmount,
                parts.quota);
    }
}
