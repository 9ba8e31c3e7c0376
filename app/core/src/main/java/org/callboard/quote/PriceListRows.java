package org.callboard.quote;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.PageRequest;
import org.callboard.quote.PriceLists.ListPrice;
import org.callboard.quote.PriceLists.PriceList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps price lists and their prices. */
@Repository
class PriceListRows {

    private static final int MOST = 500;
    private static final String NAMED =
            " from quote.list_price l join quote.product p on p.id = l.product_id where l.list_id = :list"
                    + " and (cast(:text as text) is null or p.search_text like :text escape '!')";

    private final JdbcClient jdbc;

    PriceListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PriceList> all() {
        return jdbc.sql("select * from quote.price_list order by lower(name), id limit " + MOST)
                .query(PriceListRows::list)
                .list();
    }

    Optional<PriceList> find(UUID id) {
        return jdbc.sql("select * from quote.price_list where id = ?")
                .param(id)
                .query(PriceListRows::list)
                .optional();
    }

    List<PriceList> usable(String currency, LocalDate day) {
        return jdbc.sql("select * from quote.price_list where currency = ? and active and valid_from <= ?"
                        + " and (valid_to is null or valid_to >= ?) order by lower(name), id limit " + MOST)
                .params(currency, day, day)
                .query(PriceListRows::list)
                .list();
    }

    boolean isNameTaken(String name, UUID by) {
        return jdbc.sql("select exists (select 1 from quote.price_list where lower(name) = lower(?) and id <> ?)")
                .params(name, by)
                .query(Boolean.class)
                .single();
    }

    void insert(PriceList list, Instant now) {
        jdbc.sql("insert into quote.price_list (id, name, currency, valid_from, valid_to, active, changed_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 1)")
                .params(
                        list.id(),
                        list.name(),
                        list.currency(),
                        list.validFrom(),
                        list.validTo(),
                        list.active(),
                        Timestamp.from(now))
                .update();
    }

    /** @return false when somebody else changed it since */
    boolean update(PriceList list, Instant now) {
        return jdbc.sql("update quote.price_list set name = ?, currency = ?, valid_from = ?, valid_to = ?, active = ?,"
                                + " changed_at = ?, version = version + 1 where id = ? and version = ?")
                        .params(
                                list.name(),
                                list.currency(),
                                list.validFrom(),
                                list.validTo(),
                                list.active(),
                                Timestamp.from(now),
                                list.id(),
                                list.version())
                        .update()
                == 1;
    }

    boolean hasPrices(UUID list) {
        return jdbc.sql("select exists (select 1 from quote.list_price where list_id = ?)")
                .param(list)
                .query(Boolean.class)
                .single();
    }

    boolean isUsed(UUID list) {
        return jdbc.sql("select exists (select 1 from quote.quote where price_list_id = ?)")
                .param(list)
                .query(Boolean.class)
                .single();
    }

    void delete(UUID list) {
        jdbc.sql("delete from quote.price_list where id = ?").param(list).update();
    }

    /** @param text a pattern over the product's text; {@code null} for all */
    List<ListPrice> prices(UUID list, String text, PageRequest page) {
        return jdbc.sql("select l.product_id, p.name, l.from_quantity, l.price" + NAMED
                        + " order by p.name_key" + (page.sort().contains("-product") ? " desc" : "")
                        + ", p.id, l.from_quantity limit :size offset :offset")
                .param("list", list)
                .param("text", text)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, n) -> new ListPrice(
                        row.getObject(1, UUID.class), row.getString(2), row.getBigDecimal(3), row.getBigDecimal(4)))
                .list();
    }

    long count(UUID list, String text) {
        return jdbc.sql("select count(*)" + NAMED)
                .param("list", list)
                .param("text", text)
                .query(Long.class)
                .single();
    }

    /** From the largest quantity down, by product. */
    Map<UUID, List<ListPrice>> prices(UUID list, Collection<UUID> products) {
        Map<UUID, List<ListPrice>> prices = new HashMap<>();
        jdbc.sql("select product_id, from_quantity, price from quote.list_price where list_id = ?"
                        + " and product_id = any(?) order by from_quantity desc")
                .params(list, products.toArray(UUID[]::new))
                .query(row -> {
                    UUID product = row.getObject(1, UUID.class);
                    prices.computeIfAbsent(product, id -> new ArrayList<>())
                            .add(new ListPrice(product, null, row.getBigDecimal(2), row.getBigDecimal(3)));
                });
        return prices;
    }

    void put(UUID list, ListPrice price) {
        jdbc.sql("insert into quote.list_price (list_id, product_id, from_quantity, price) values (?, ?, ?, ?)"
                        + " on conflict (list_id, product_id, from_quantity) do update set price = excluded.price")
                .params(list, price.productId(), price.fromQuantity(), price.price())
                .update();
    }

    boolean remove(UUID list, UUID product, BigDecimal fromQuantity) {
        return jdbc.sql("delete from quote.list_price where list_id = ? and product_id = ? and from_quantity = ?")
                        .params(list, product, fromQuantity)
                        .update()
                == 1;
    }

    private static PriceList list(ResultSet row, int number) throws SQLException {
        return new PriceList(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("currency"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("active"),
                row.getLong("version"));
    }
}
