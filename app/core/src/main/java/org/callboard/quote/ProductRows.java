package org.callboard.quote;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads products as quotes and imports need them. */
@Repository
class ProductRows {

    private static final String LIVING = """
            with recursive way as (
                select id as asked, id, merged_into from quote.product where id = any(?)
                union
                select w.asked, p.id, p.merged_into from way w join quote.product p on p.id = w.merged_into)
            select w.asked, p.* from way w join quote.product p on p.id = w.id where w.merged_into is null
            """;

    private final JdbcClient jdbc;

    ProductRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the id that was asked for; who was merged answers with what it lives on in. */
    Map<UUID, Product> find(Collection<UUID> ids) {
        Map<UUID, Product> found = new LinkedHashMap<>();
        jdbc.sql(LIVING).param(ids.toArray(UUID[]::new)).query(row -> {
            found.put(row.getObject("asked", UUID.class), product(row));
        });
        Map<UUID, List<BundlePart>> parts =
                parts(found.values().stream().map(Product::id).toList());
        found.replaceAll((asked, product) -> product.withParts(parts.getOrDefault(product.id(), List.of())));
        return found;
    }

    Map<UUID, List<BundlePart>> parts(Collection<UUID> bundles) {
        Map<UUID, List<BundlePart>> parts = new HashMap<>();
        jdbc.sql("select b.bundle_id, b.product_id, p.name, b.quantity from quote.part b"
                        + " join quote.product p on p.id = b.product_id where b.bundle_id = any(?)"
                        + " order by b.bundle_id, b.position")
                .param(bundles.toArray(UUID[]::new))
                .query(row -> {
                    parts.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new BundlePart(row.getObject(2, UUID.class), row.getString(3), row.getBigDecimal(4)));
                });
        return parts;
    }

    void setParts(UUID bundle, List<BundlePart> parts) {
        jdbc.sql("delete from quote.part where bundle_id = ?").param(bundle).update();
        for (int i = 0; i < parts.size(); i++) {
            jdbc.sql("insert into quote.part (bundle_id, product_id, quantity, position) values (?, ?, ?, ?)")
                    .params(bundle, parts.get(i).productId(), parts.get(i).quantity(), i)
                    .update();
        }
    }

    /** Bundles change one after the other, so that none gets into another unseen. */
    void lockBundles() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('quote.part'))")
                .query((row, n) -> true)
                .single();
    }

    boolean isPart(UUID product) {
        return jdbc.sql("select exists (select 1 from quote.part where product_id = ?)")
                .param(product)
                .query(Boolean.class)
                .single();
    }

    Optional<UUID> withNumber(String key) {
        return first("sku_key = ?", key);
    }

    Optional<UUID> named(String key) {
        return first("match_key = ?", key);
    }

    private Optional<UUID> first(String condition, String key) {
        return jdbc.sql("select id from quote.product where " + condition
                        + " and merged_into is null order by active desc, id limit 1")
                .param(key)
                .query(UUID.class)
                .optional();
    }

    Optional<String> otherWithNumber(UUID id, String key) {
        return jdbc.sql("select name from quote.product where sku_key = ? and id <> ? and merged_into is null limit 1")
                .params(key, id)
                .query(String.class)
                .optional();
    }

    boolean isNew(UUID id) {
        return jdbc.sql("select version = 1 from quote.product where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    List<Products.Match> like(String key, double least, int most) {
        return jdbc.sql("select id, name, public.similarity(match_key, ?) as likeness from quote.product"
                        + " where match_key operator(public.%) ? and merged_into is null"
                        + " and public.similarity(match_key, ?) >= ? order by likeness desc, name_key, id limit ?")
                .params(key, key, key, least, most)
                .query((row, n) -> new Products.Match(
                        row.getObject("id", UUID.class), row.getString("name"), row.getDouble("likeness")))
                .list();
    }

    /** Whether a quote, a bundle or a price list needs it. */
    boolean isUsed(UUID id) {
        return jdbc.sql("select exists (select 1 from quote.line where product_id = :id)"
                        + " or exists (select 1 from quote.part where product_id = :id or bundle_id = :id)"
                        + " or exists (select 1 from quote.list_price where product_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static Product product(ResultSet row) throws SQLException {
        return new Product(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("description"),
                row.getString("unit"),
                Billing.of(row.getString("billing")),
                money(row, "price"),
                money(row, "cost"),
                row.getBigDecimal("tax_rate"),
                row.getBoolean("active"),
                List.of());
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? null : Money.of(value, row.getString(column + "_currency"));
    }
}
