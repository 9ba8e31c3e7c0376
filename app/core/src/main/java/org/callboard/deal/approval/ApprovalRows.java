package org.callboard.deal.approval;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.deal.DealApprovals.Approval;
import org.callboard.deal.DealApprovals.State;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was asked for which discount, and what they said. */
@Repository
class ApprovalRows {

    private static final String SELECT = "select * from deal.approval where deal_id = ? ";
    private static final String NEWEST = "order by asked_at desc, id desc limit ";
    private static final int MOST = 100;

    private final JdbcClient jdbc;

    ApprovalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever else asks or answers for this deal waits until the transaction ends. */
    void takeTurn(UUID deal) {
        jdbc.sql("select id from deal.deal where id = ? for update")
                .param(deal)
                .query(UUID.class)
                .optional();
    }

    Optional<Approval> open(UUID deal) {
        return jdbc.sql(SELECT + "and state = 'ASKED'")
                .param(deal)
                .query(ApprovalRows::approval)
                .optional();
    }

    Optional<Approval> last(UUID deal) {
        return jdbc.sql(SELECT + NEWEST + 1)
                .param(deal)
                .query(ApprovalRows::approval)
                .optional();
    }

    List<Approval> all(UUID deal) {
        return jdbc.sql(SELECT + NEWEST + MOST)
                .param(deal)
                .query(ApprovalRows::approval)
                .list();
    }

    /** Whether somebody agreed to as much, or to more. @param amount {@code null} when nobody said */
    boolean isAgreed(UUID deal, BigDecimal discountPercent, Money amount) {
        String currency = amount == null ? null : amount.currency().getCurrencyCode();
        return !jdbc.sql("select 1 from deal.approval where deal_id = :deal and state = 'APPROVED'"
                        + " and discount_percent >= :discount and (cast(:currency as text) is null"
                        + " or currency = :currency and amount >= cast(:amount as numeric)) limit 1")
                .param("deal", deal)
                .param("discount", discountPercent)
                .param("currency", currency)
                .param("amount", amount == null ? null : amount.value())
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    UUID ask(UUID deal, Offer offer, String by, Instant now) {
        UUID id = Ids.next();
        jdbc.sql(
                        "insert into deal.approval (id, deal_id, state, discount_percent, amount, currency, asked_by, asked_at)"
                                + " values (?, ?, 'ASKED', ?, ?, ?, ?, ?)")
                .params(id, deal, offer.discount(), offer.amount(), currency(offer), by, at(now))
                .update();
        return id;
    }

    /** What it is judged by now. */
    void judged(UUID id, Offer offer) {
        jdbc.sql("update deal.approval set discount_percent = ?, amount = ?, currency = ? where id = ?")
                .params(offer.discount(), offer.amount(), currency(offer), id)
                .update();
    }

    private static String currency(Offer offer) {
        return offer.amount() == null ? null : offer.currency();
    }

    void answer(UUID id, State state, String by, String reason, Instant now) {
        jdbc.sql("update deal.approval set state = ?, answered_by = ?, reason = ?, answered_at = ?"
                        + " where id = ? and state = 'ASKED'")
                .params(state.name(), by, reason, at(now), id)
                .update();
    }

    /** They live on in another deal, and what they asked for with them. */
    void leave(Collection<UUID> deals, String reason, Instant now) {
        jdbc.sql("update deal.approval set state = 'WITHDRAWN', reason = ?, answered_at = ?"
                        + " where deal_id = any(?) and state = 'ASKED'")
                .params(reason, at(now), deals.toArray(UUID[]::new))
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Approval approval(ResultSet row, int n) throws SQLException {
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Approval(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getBigDecimal("discount_percent"),
                row.getBigDecimal("amount") == null
                        ? null
                        : Money.of(row.getBigDecimal("amount"), row.getString("currency")),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("answered_by"),
                answered == null ? null : answered.toInstant(),
                row.getString("reason"));
    }
}
