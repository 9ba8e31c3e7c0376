package org.callboard.quote;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.Money;

/**
 * A version of a quote as it stands in its table, without lines.
 *
 * @param header all that people write but the lines
 * @param current whether its deal follows it
 */
record QuoteRow(
        UUID id,
        UUID dealId,
        long number,
        int revision,
        QuoteState state,
        QuoteDraft header,
        boolean current,
        BigDecimal net,
        BigDecimal gross,
        BigDecimal recurring,
        BigDecimal offPercent,
        int linkGeneration,
        Instant sentAt,
        String sentBy,
        Instant openedAt,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        long version) {

    /** Everything of {@code quote.quote q}, and whether it is followed. */
    static final String SELECT =
            "select q.*, f.quote_id is not null as current from quote.quote q left join quote.followed f on f.quote_id = q.id";

    static QuoteRow of(ResultSet row, int rowNumber) throws SQLException {
        return new QuoteRow(
                row.getObject("id", UUID.class),
                row.getObject("deal_id", UUID.class),
                row.getLong("number"),
                row.getInt("revision"),
                QuoteState.of(row.getString("state")),
                header(row),
                row.getBoolean("current"),
                row.getBigDecimal("net"),
                row.getBigDecimal("gross"),
                row.getBigDecimal("recurring"),
                row.getBigDecimal("off_percent"),
                row.getInt("link_generation"),
                instant(row, "sent_at"),
                row.getString("sent_by"),
                instant(row, "opened_at"),
                instant(row, "created_at"),
                row.getString("created_by"),
                instant(row, "changed_at"),
                row.getLong("version"));
    }

    private static QuoteDraft header(ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", row.getString("title"));
        values.put("recipient", row.getString("recipient"));
        values.put("recipientEmail", row.getString("recipient_email"));
        values.put("introduction", row.getString("introduction"));
        values.put("terms", row.getString("terms"));
        values.put("currency", row.getString("currency"));
        values.put("priceListId", row.getObject("price_list_id", UUID.class));
        values.put("termMonths", row.getInt("term_months"));
        values.put("validUntil", row.getObject("valid_until", LocalDate.class));
        values.put("discountPercent", row.getBigDecimal("discount_percent"));
        values.put("discountAmount", row.getBigDecimal("discount_amount"));
        return QuoteDraft.of(values, List.of());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    String called() {
        return "Q-" + number + " v" + revision;
    }

    Currency currency() {
        return Currency.getInstance(header.currency());
    }

    /** A sent one whose last day went by is over, whether or not somebody has written it down yet. */
    QuoteState stateOn(LocalDate today) {
        return state == QuoteState.SENT && header.validUntil().isBefore(today) ? QuoteState.EXPIRED : state;
    }

    QuoteSummary summary(LocalDate today) {
        return new QuoteSummary(
                id,
                dealId,
                "Q-" + number,
                revision,
                header.title(),
                stateOn(today),
                current,
                new Money(net, currency()),
                new Money(gross, currency()),
                new Money(recurring, currency()),
                offPercent,
                header.validUntil(),
                sentAt,
                openedAt,
                changedAt,
                version);
    }
}
