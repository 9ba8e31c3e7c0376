package org.callboard.quote;

import java.math.BigDecimal;
import java.sql.Types;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.kernel.Money;
import org.callboard.records.Field;
import org.callboard.records.HouseRecords;
import org.callboard.records.RecordKind;
import org.callboard.records.RecordView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A deal follows one of its quotes. What was written to the deal is remembered: an amount that differs from it was set by a
 * person, and stays until the deal is told to follow again, or a quote is accepted.
 */
@Component
class Followed {

    private final JdbcClient jdbc;
    private final HouseRecords records;
    private final QuotedDeals deals;
    private final ProductRows products;
    private final ObjectProvider<RecordKind> kinds;

    Followed(
            JdbcClient jdbc,
            HouseRecords records,
            QuotedDeals deals,
            ProductRows products,
            ObjectProvider<RecordKind> kinds) {
        this.jdbc = jdbc;
        this.records = records;
        this.deals = deals;
        this.products = products;
        this.kinds = kinds;
    }

    /** @param amount what was written last; {@code null} before */
    private record Written(UUID quote, Money amount) {}

    Optional<UUID> quoteOf(UUID deal) {
        return jdbc.sql("select quote_id from quote.followed where deal_id = ?")
                .param(deals.today(deal))
                .query(UUID.class)
                .optional();
    }

    /** From now on the deal follows this quote, with what it comes to. @param whatever also when a person set the amount */
    void follow(UUID deal, UUID quote, Content content, boolean whatever) {
        UUID today = deals.today(deal);
        Optional<Written> before = lock(today);
        if (content.lines().isEmpty()) { // says nothing yet of what the deal is worth
            keep(today, quote, before.map(Written::amount).orElse(null));
            return;
        }
        RecordView now = records.get(QuoteEvent.DEAL, today);
        Money amount = money(now.value("amount"));
        boolean free = whatever
                || amount == null
                || before.map(Written::amount).filter(Objects::nonNull).isEmpty()
                || amount.equals(before.get().amount());
        Map<String, Object> wanted = wanted(content, now);
        if (!free) {
            wanted.remove("amount");
        }
        write(today, now, wanted);
        keep(today, quote, free ? content.totals().net() : before.get().amount());
    }

    private Optional<Written> lock(UUID deal) {
        return jdbc.sql("select quote_id, amount, currency from quote.followed where deal_id = ? for update")
                .param(deal)
                .query((row, n) -> new Written(
                        row.getObject(1, UUID.class),
                        row.getBigDecimal(2) == null ? null : Money.of(row.getBigDecimal(2), row.getString(3))))
                .optional();
    }

    private void keep(UUID deal, UUID quote, Money amount) {
        jdbc.sql("insert into quote.followed (deal_id, quote_id, amount, currency) values (?, ?, ?, ?)"
                        + " on conflict (deal_id) do update set quote_id = excluded.quote_id,"
                        + " amount = excluded.amount, currency = excluded.currency")
                .param(1, deal)
                .param(2, quote)
                .param(3, amount == null ? null : amount.value(), Types.NUMERIC)
                .param(4, amount == null ? null : amount.currency().getCurrencyCode(), Types.CHAR)
                .update();
    }

    private Map<String, Object> wanted(Content content, RecordView deal) {
        QuoteTotals totals = content.totals();
        boolean recurs = totals.recurring().value().signum() > 0;
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("amount", totals.net().plain());
        wanted.put("recurring", recurs ? totals.recurring().plain() : null);
        wanted.put("termMonths", recurs ? BigDecimal.valueOf(content.header().termMonths()) : null);
        wanted.put("discountPercent", totals.discountPercent().max(BigDecimal.ZERO));
        if (deal.value("productId") == null) {
            mainProduct(content)
                    .map(product -> products.find(List.of(product)).get(product))
                    .ifPresent(product -> wanted.put("productId", product.id().toString()));
        }
        return wanted;
    }

    /** That of the line that comes to most; a quote that was sent may name one that was merged into another since. */
    private static Optional<UUID> mainProduct(Content content) {
        UUID most = null;
        Money highest = null;
        for (int i = 0; i < content.lines().size(); i++) {
            UUID product = content.lines().get(i).productId();
            Money net = content.totals().lines().get(i).net();
            if (product != null && (highest == null || net.compareTo(highest) > 0)) {
                most = product;
                highest = net;
            }
        }
        return Optional.ofNullable(most);
    }

    private void write(UUID deal, RecordView now, Map<String, Object> wanted) {
        Set<String> known = fields();
        wanted.keySet().removeIf(field -> !known.contains(field) || isSame(now.value(field), wanted.get(field)));
        if (!wanted.isEmpty()) {
            records.change(QuoteEvent.DEAL, deal, wanted);
        }
    }

    private static boolean isSame(Object there, Object wanted) {
        if (there instanceof Map<?, ?> && wanted instanceof Map<?, ?>) {
            return Objects.equals(money(there), money(wanted));
        }
        return there instanceof BigDecimal one && wanted instanceof BigDecimal other
                ? one.compareTo(other) == 0
                : Objects.equals(there, wanted);
    }

    private static Money money(Object sum) {
        return sum instanceof Map<?, ?> map && map.get("value") instanceof BigDecimal value
                ? Money.of(value, map.get("currency").toString())
                : null;
    }

    private Set<String> fields() {
        return kinds.stream()
                .filter(kind -> kind.name().equals(QuoteEvent.DEAL))
                .map(RecordKind::fields)
                .flatMap(Collection::stream)
                .map(Field::name)
                .collect(Collectors.toSet());
    }
}
