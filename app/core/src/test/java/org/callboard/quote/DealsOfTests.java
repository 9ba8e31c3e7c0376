package org.callboard.quote;

import java.util.List;
import java.util.Map;
import org.callboard.records.Field;
import org.callboard.records.FieldType;
import org.callboard.records.RecordKind;

/** Deals as quotes see them: whose they are, and the fields that follow a quote. */
class DealsOfTests implements RecordKind {

    static final String TABLES = """
            create schema pond;
            create table pond.deal (id uuid primary key, title text, amount numeric, amount_currency text,
                recurring numeric, recurring_currency text, term_months numeric, discount_percent numeric,
                product_id uuid, owner text, team text, tags text[] not null, custom jsonb not null default '{}',
                import_id uuid, merged_into uuid, name_key text not null, search_text text not null,
                created_at timestamptz not null, changed_at timestamptz not null, version bigint not null);
            """;

    @Override
    public String name() {
        return "deal";
    }

    @Override
    public String plural() {
        return "deals";
    }

    @Override
    public String table() {
        return "pond.deal";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.of("title", "Title", FieldType.TEXT, "title"),
                Field.of("amount", "Amount", FieldType.MONEY, "amount"),
                Field.of("recurring", "Amount a month", FieldType.MONEY, "recurring"),
                Field.of("termMonths", "Months", FieldType.NUMBER, "term_months"),
                Field.of("discountPercent", "Discount", FieldType.NUMBER, "discount_percent"),
                Field.of("productId", "Product", FieldType.RECORD, "product_id").to("product"),
                Field.of("owner", "Owner", FieldType.COLLEAGUE, "owner"),
                Field.of("team", "Team", FieldType.TEAM, "team"),
                Field.of("tags", "Tags", FieldType.TAGS, "tags"));
    }

    @Override
    public String title(Map<String, Object> values) {
        return String.valueOf(values.get("title"));
    }

    @Override
    public String titleSql() {
        return "title";
    }
}
