package org.callboard.quote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Repository;

/** Keeps the lines of quotes. */
@Repository
class LineRows {

    private static final String PUT = """
            insert into quote.line (id, quote_id, position, product_id, name, description, quantity, unit, billing,
                list_price, unit_price, unit_cost, discount_percent, tax_rate, parts)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set position = excluded.position, product_id = excluded.product_id,
                name = excluded.name, description = excluded.description, quantity = excluded.quantity,
                unit = excluded.unit, billing = excluded.billing, list_price = excluded.list_price,
                unit_price = excluded.unit_price, unit_cost = excluded.unit_cost,
                discount_percent = excluded.discount_percent, tax_rate = excluded.tax_rate, parts = excluded.parts
            """;

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;

    LineRows(JdbcTemplate jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<QuoteLine> of(UUID quote) {
        return jdbc.query("select * from quote.line where quote_id = ? order by position", this::line, quote);
    }

    /** These and no others. */
    void replace(UUID quote, List<QuoteLine> lines) {
        jdbc.update("delete from quote.line where quote_id = ? and not (id = any(?))", quote, (Object)
                lines.stream().map(QuoteLine::id).toArray(UUID[]::new));
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(values(quote, i, lines.get(i)));
        }
        jdbc.batchUpdate(PUT, rows);
    }

    private Object[] values(UUID quote, int position, QuoteLine line) {
        return new Object[] {
            line.id(),
            quote,
            position,
            line.productId(),
            line.name(),
            line.description(),
            line.quantity(),
            line.unit(),
            line.billing().key(),
            line.listPrice(),
            line.unitPrice(),
            line.unitCost(),
            line.discountPercent(),
            line.taxRate(),
            new SqlParameterValue(Types.OTHER, written(line.parts()))
        };
    }

    private String written(List<BundlePart> parts) {
        try {
            return json.writeValueAsString(parts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Parts are JSON", e);
        }
    }

    private QuoteLine line(ResultSet row, int number) throws SQLException {
        return new QuoteLine(
                row.getObject("id", UUID.class),
                row.getObject("product_id", UUID.class),
                row.getString("name"),
                row.getString("description"),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                Billing.of(row.getString("billing")),
                row.getBigDecimal("list_price"),
                row.getBigDecimal("unit_price"),
                row.getBigDecimal("unit_cost"),
                row.getBigDecimal("discount_percent"),
                row.getBigDecimal("tax_rate"),
                parts(row.getString("parts")));
    }

    private List<BundlePart> parts(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written as JSON is read as JSON", e);
        }
    }
}
