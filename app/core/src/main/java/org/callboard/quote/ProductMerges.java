package org.callboard.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.callboard.kernel.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Products that are one: prices, places in bundles and lines of drafts become the survivor's. Where both stand in the same
 * list or bundle, the survivor's price counts and quantities add up. What was sent stays as the customer saw it.
 */
@Component
class ProductMerges {

    private static final String PRICES = "prices";
    private static final String PLACES = "places";
    private static final String ADDED = "added";
    private static final String PARTS_OF = "partsOf";

    private final JdbcClient jdbc;
    private final ProductRows rows;

    ProductMerges(JdbcClient jdbc, ProductRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** @throws Conflict when bundles would stand in bundles */
    Map<String, Object> merge(UUID survivor, Set<UUID> others) {
        rows.lockBundles();
        UUID partsOf = bundleToTake(survivor, others);
        Map<String, Object> kept = new LinkedHashMap<>();
        List<Object> prices = new ArrayList<>();
        List<Object> places = new ArrayList<>();
        List<Object> added = new ArrayList<>();
        for (UUID other : others) {
            prices.addAll(movePrices(survivor, other));
            added.addAll(addQuantities(survivor, other));
            places.addAll(movePlaces(survivor, other));
            moveLines(survivor, other);
        }
        kept.put(PRICES, prices);
        kept.put(PLACES, places);
        kept.put(ADDED, added);
        if (partsOf != null) {
            moveParts(partsOf, survivor);
            kept.put(PARTS_OF, partsOf.toString());
        }
        return kept;
    }

    /** Whose parts the survivor gets: nobody's when it has its own. */
    private UUID bundleToTake(UUID survivor, Set<UUID> others) {
        UUID[] all = Stream.concat(Stream.of(survivor), others.stream()).toArray(UUID[]::new);
        List<UUID> bundles = jdbc.sql("select distinct bundle_id from quote.part where bundle_id = any(?) order by 1")
                .param(all)
                .query(UUID.class)
                .list();
        boolean parts = jdbc.sql("select exists (select 1 from quote.part where product_id = any(?))")
                .param(all)
                .query(Boolean.class)
                .single();
        if (!bundles.isEmpty() && parts) {
            throw new Conflict(
                    "One of these products is a bundle and another is part of one; bundles stand in no bundle."
                            + " Take it out of the bundle first.");
        }
        return bundles.isEmpty() || bundles.contains(survivor) ? null : bundles.get(0);
    }

    private List<Map<String, Object>> movePrices(UUID survivor, UUID other) {
        return jdbc.sql("""
                        update quote.list_price l set product_id = :survivor
                        where product_id = :other and not exists (select 1 from quote.list_price s
                            where s.list_id = l.list_id and s.product_id = :survivor and s.from_quantity = l.from_quantity)
                        returning list_id, from_quantity
                        """)
                .param("survivor", survivor)
                .param("other", other)
                .query((row, n) -> Map.<String, Object>of(
                        "product", other.toString(),
                        "list", row.getString(1),
                        "from", row.getBigDecimal(2).toPlainString()))
                .list();
    }

    /** In bundles of both; the other's place stays with it, unseen, until it comes back. */
    private List<Map<String, Object>> addQuantities(UUID survivor, UUID other) {
        return jdbc.sql("""
                        update quote.part s set quantity = s.quantity + o.quantity
                        from quote.part o
                        where s.product_id = :survivor and o.product_id = :other and o.bundle_id = s.bundle_id
                        returning s.bundle_id, o.quantity
                        """)
                .param("survivor", survivor)
                .param("other", other)
                .query((row, n) -> Map.<String, Object>of(
                        "product", other.toString(),
                        "bundle", row.getString(1),
                        "quantity", row.getBigDecimal(2).toPlainString()))
                .list();
    }

    private List<Map<String, Object>> movePlaces(UUID survivor, UUID other) {
        return jdbc.sql("""
                        update quote.part o set product_id = :survivor
                        where product_id = :other and not exists (
                            select 1 from quote.part s where s.bundle_id = o.bundle_id and s.product_id = :survivor)
                        returning bundle_id
                        """)
                .param("survivor", survivor)
                .param("other", other)
                .query((row, n) -> Map.<String, Object>of("product", other.toString(), "bundle", row.getString(1)))
                .list();
    }

    private void moveParts(UUID from, UUID to) {
        jdbc.sql("update quote.part set bundle_id = ? where bundle_id = ?")
                .params(to, from)
                .update();
    }

    private void moveLines(UUID survivor, UUID other) {
        jdbc.sql("""
                        with moved as (
                            update quote.line l set product_id = :survivor from quote.quote q
                            where l.product_id = :other and q.id = l.quote_id and q.state = 'draft' returning l.id)
                        insert into quote.moved_line (line_id, from_product, to_product)
                        select id, :other, :survivor from moved
                        on conflict (line_id, from_product) do update set to_product = excluded.to_product
                        """).param("survivor", survivor).param("other", other).update();
    }

    /** What changed since stays as it is. */
    void part(UUID survivor, Set<UUID> others, Map<String, Object> kept) {
        rows.lockBundles();
        if (kept.get(PARTS_OF) instanceof String bundle) {
            moveParts(survivor, UUID.fromString(bundle));
        }
        each(kept, ADDED)
                .forEach(sum -> jdbc.sql("update quote.part set quantity = quantity - ? where bundle_id = ?"
                                + " and product_id = ? and quantity > ?")
                        .params(number(sum, "quantity"), id(sum, "bundle"), survivor, number(sum, "quantity"))
                        .update());
        each(kept, PLACES)
                .forEach(place -> jdbc.sql(
                                "update quote.part set product_id = ? where bundle_id = ?" + " and product_id = ?")
                        .params(id(place, "product"), id(place, "bundle"), survivor)
                        .update());
        each(kept, PRICES)
                .forEach(price -> jdbc.sql("update quote.list_price set product_id = ? where list_id = ?"
                                + " and product_id = ? and from_quantity = ?")
                        .params(id(price, "product"), id(price, "list"), survivor, number(price, "from"))
                        .update());
        others.forEach(other -> linesBack(survivor, other));
    }

    /** Those that are still written, and still of the survivor. */
    private void linesBack(UUID survivor, UUID other) {
        jdbc.sql("""
                        with back as (
                            delete from quote.moved_line where from_product = :other and to_product = :survivor
                            returning line_id)
                        update quote.line l set product_id = :other from back b, quote.quote q
                        where l.id = b.line_id and l.product_id = :survivor and q.id = l.quote_id and q.state = 'draft'
                        """).param("survivor", survivor).param("other", other).update();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> each(Map<String, Object> kept, String what) {
        return kept.get(what) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    private static UUID id(Map<String, Object> moved, String what) {
        return UUID.fromString(moved.get(what).toString());
    }

    private static BigDecimal number(Map<String, Object> moved, String what) {
        return new BigDecimal(moved.get(what).toString());
    }
}
