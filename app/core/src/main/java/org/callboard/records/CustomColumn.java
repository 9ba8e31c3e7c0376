package org.callboard.records;

/** Where a custom field stands in the column {@code custom}: the expression that conditions, orders and indexes share. */
final class CustomColumn {

    /** An index entry must fit its page; longer texts are told apart by what they begin with. */
    static final int INDEXED_CHARACTERS = 200;

    private CustomColumn() {}

    /** Keys are names (checked when the field is added, and by the table), so they can stand in SQL. */
    static String of(CustomField field) {
        String key = field.key();
        return switch (field.type()) {
            case NUMBER -> number("custom -> '%s'".formatted(key), "custom ->> '%s'".formatted(key));
            case MONEY ->
                number("custom -> '%s' -> 'value'".formatted(key), "custom -> '%s' ->> 'value'".formatted(key));
            case TEXT, LINK -> "lower(left(custom ->> '%s', %d))".formatted(key, INDEXED_CHARACTERS);
            case CHOICES -> "(custom -> '%s')".formatted(key);
            default -> "((custom ->> '%s') collate \"C\")".formatted(key);
        };
    }

    /** What is no number, because the field was of another type once, spoils neither the index nor the write. */
    private static String number(String json, String text) {
        return "(case when jsonb_typeof(%s) = 'number' then (%s)::numeric end)".formatted(json, text);
    }

    /** Whether values have an order that means something, and so an index of their own. */
    static boolean isOrdered(CustomField field) {
        return field.draft().filtered() && field.type() != FieldType.LINES && field.type() != FieldType.CHOICES;
    }

    static boolean isFiltered(CustomField field) {
        return field.draft().filtered() && field.type() != FieldType.LINES;
    }
}
