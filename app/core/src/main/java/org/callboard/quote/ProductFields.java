package org.callboard.quote;

import static org.callboard.records.Field.Trait.FILTERED;
import static org.callboard.records.Field.Trait.IN_LIST;
import static org.callboard.records.Field.Trait.READ_ONLY;
import static org.callboard.records.Field.Trait.REQUIRED;
import static org.callboard.records.Field.Trait.SEARCHED;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.callboard.records.Field;
import org.callboard.records.FieldType;

/** The standard fields of products, in the order of forms. */
final class ProductFields {

    private static final long MOST = 1_000_000_000_000L;

    static final List<Field> ALL = List.of(
            Field.of("name", "Name", FieldType.TEXT, "name")
                    .with(REQUIRED, SEARCHED, IN_LIST)
                    .sortedBy("name_key"),
            Field.of("sku", "Number", FieldType.TEXT, "sku")
                    .with(SEARCHED, FILTERED, IN_LIST)
                    .sortedBy("sku")
                    .atMost(60),
            Field.of("series", "Series", FieldType.TEXT, "series")
                    .with(SEARCHED, FILTERED, IN_LIST)
                    .sortedBy("series"),
            Field.of("price", "Price", FieldType.MONEY, "price")
                    .with(FILTERED, IN_LIST)
                    .sortedBy("price")
                    .between(0, MOST),
            defaulted(
                    "billing",
                    "Asked",
                    FieldType.CHOICE,
                    Stream.of(Billing.values()).map(Billing::key).toList(),
                    Billing.ONCE.key()),
            Field.of("unit", "Unit", FieldType.TEXT, "unit").with(IN_LIST).atMost(30),
            Field.of("taxRate", "Tax in percent", FieldType.NUMBER, "tax_rate").between(0, 100),
            Field.of("cost", "Cost", FieldType.MONEY, "cost").between(0, MOST),
            defaulted("active", "On sale", FieldType.YES_NO, List.of(), true),
            Field.of("description", "Description", FieldType.LINES, "description")
                    .with(SEARCHED)
                    .atMost(2_000),
            Field.of("owner", "Looked after by", FieldType.COLLEAGUE, "owner").with(FILTERED),
            Field.of("team", "Team", FieldType.TEAM, "team").with(FILTERED),
            Field.of("tags", "Tags", FieldType.TAGS, "tags").with(FILTERED, IN_LIST),
            Field.of("createdAt", "Created", FieldType.TIME, "created_at")
                    .with(READ_ONLY, FILTERED)
                    .sortedBy("created_at"),
            Field.of("changedAt", "Changed", FieldType.TIME, "changed_at")
                    .with(READ_ONLY, FILTERED, IN_LIST)
                    .sortedBy("changed_at"));

    private ProductFields() {}

    private static Field defaulted(String name, String label, FieldType type, List<String> choices, Object otherwise) {
        return new Field(
                name,
                label,
                type,
                name,
                null,
                Set.of(REQUIRED, FILTERED, IN_LIST),
                20,
                choices,
                null,
                null,
                null,
                null,
                otherwise,
                Set.of(),
                null);
    }
}
