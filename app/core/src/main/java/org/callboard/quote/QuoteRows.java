package org.callboard.quote;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps quotes without their lines. */
@Repository
class QuoteRows {

    private static final int MOST = 200;
    private static final String INSERT = """
            insert into quote.quote (id, deal_id, number, revision, state, title, recipient, recipient_email, introduction,
                terms, currency, price_list_id, term_months, valid_until, discount_percent, discount_amount, net, gross,
                recurring, off_percent, margin, created_at, created_by, changed_at, version)
            values (:id, :deal, :number, :revision, 'draft', :title, :recipient, :recipientEmail, :introduction,
                :terms, :currency, :priceListId, :termMonths, :validUntil, :discountPercent, :discountAmount, :net, :gross,
                :recurring, :offPercent, :margin, :now, :by, :now, 1)
            """;
    private static final String UPDATE = """
            update quote.quote set title = :title, recipient = :recipient, recipient_email = :recipientEmail,
                introduction = :introduction, terms = :terms, currency = :currency, price_list_id = :priceListId,
                term_months = :termMonths, valid_until = :validUntil, discount_percent = :discountPercent,
                discount_amount = :discountAmount, net = :net, gross = :gross, recurring = :recurring,
                off_percent = :offPercent, margin = :margin, changed_at = :now, version = version + 1
            where id = :id
            """;

    private final JdbcClient jdbc;

    QuoteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<QuoteRow> find(UUID id) {
        return jdbc.sql(QuoteRow.SELECT + " where q.id = ?")
                .param(id)
                .query(QuoteRow::of)
                .optional();
    }

    /** Whoever changes a quote changes it alone. */
    Optional<QuoteRow> lock(UUID id) {
        return jdbc.sql(QuoteRow.SELECT + " where q.id = ? for update of q")
                .param(id)
                .query(QuoteRow::of)
                .optional();
    }

    List<QuoteRow> ofDeals(Collection<UUID> deals) {
        return jdbc.sql(QuoteRow.SELECT + " where q.deal_id = any(?) order by q.id desc limit " + MOST)
                .param(deals.toArray(UUID[]::new))
                .query(QuoteRow::of)
                .list();
    }

    long nextNumber() {
        return jdbc.sql("select nextval('quote.number')").query(Long.class).single();
    }

    /** One after the other for each number; the versions are locked with it. */
    int nextRevision(long number) {
        List<Integer> revisions = jdbc.sql("select revision from quote.quote where number = ? order by id for update")
                .param(number)
                .query(Integer.class)
                .list();
        return revisions.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    }

    void insert(UUID id, UUID deal, long number, int revision, Content content, String by, Instant now) {
        written(INSERT, id, content, now)
                .param("deal", deal)
                .param("number", number)
                .param("revision", revision)
                .param("by", by)
                .update();
    }

    void update(UUID id, Content content, Instant now) {
        written(UPDATE, id, content, now).update();
    }

    private JdbcClient.StatementSpec written(String sql, UUID id, Content content, Instant now) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql).param("id", id).param("now", Timestamp.from(now));
        for (Map.Entry<String, Object> value : content.header().values().entrySet()) {
            statement = statement.param(value.getKey(), value.getValue());
        }
        QuoteTotals totals = content.totals();
        return statement
                .param("net", totals.net().value())
                .param("gross", totals.gross().value())
                .param("recurring", totals.recurring().value())
                .param("offPercent", totals.discountPercent())
                .param(
                        "margin",
                        totals.margin() == null ? null : totals.margin().value());
    }

    void delete(UUID id) {
        jdbc.sql("delete from quote.quote where id = ?").param(id).update();
    }

    void send(UUID id, String by, Instant now) {
        jdbc.sql("update quote.quote set state = 'sent', sent_at = :now, sent_by = :by, changed_at = :now,"
                        + " link_generation = link_generation + 1, version = version + 1 where id = :id")
                .param("id", id)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    void become(UUID id, QuoteState state, Instant now) {
        jdbc.sql("update quote.quote set state = ?, changed_at = ?, version = version + 1 where id = ?")
                .params(state.key(), Timestamp.from(now), id)
                .update();
    }

    /** Other versions of a number that are in one of these states become superseded. @return which */
    List<UUID> supersede(QuoteRow by, List<String> states, Instant now) {
        return jdbc.sql("update quote.quote set state = 'superseded', changed_at = ?, version = version + 1"
                        + " where number = ? and id <> ? and state = any(?) returning id")
                .params(Timestamp.from(now), by.number(), by.id(), states.toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    /** @return false when it was opened before */
    boolean opened(UUID id, Instant now) {
        return jdbc.sql("update quote.quote set opened_at = ? where id = ? and opened_at is null")
                        .params(Timestamp.from(now), id)
                        .update()
                == 1;
    }

    /** Those whose last day went by become expired, so many at a time; two nodes never tell of the same one. */
    List<QuoteRow> expire(LocalDate today, Instant now, int most) {
        List<UUID> ids = jdbc.sql("""
                        update quote.quote set state = 'expired', changed_at = ?, version = version + 1
                        where id in (select id from quote.quote where state = 'sent' and valid_until < ?
                            order by valid_until limit ? for update skip locked) returning id
                        """)
                .params(Timestamp.from(now), today, most)
                .query(UUID.class)
                .list();
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(QuoteRow.SELECT + " where q.id = any(?)")
                        .param(ids.toArray(UUID[]::new))
                        .query(QuoteRow::of)
                        .list();
    }

    void deleteOf(UUID deal) {
        jdbc.sql("delete from quote.quote where deal_id = ?").param(deal).update();
    }
}
