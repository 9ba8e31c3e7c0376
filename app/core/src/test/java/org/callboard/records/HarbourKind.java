package org.callboard.records;

import java.util.List;
import java.util.Map;

/** Where ships come from: known by a name alone. */
class HarbourKind implements RecordKind {

    @Override
    public String name() {
        return "harbour";
    }

    @Override
    public String plural() {
        return "harbours";
    }

    @Override
    public String table() {
        return "yard.harbour";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.of("name", "Name", FieldType.TEXT, "name")
                        .with(Field.Trait.REQUIRED)
                        .sortedBy("name_key"),
                Field.of("owner", "Owner", FieldType.COLLEAGUE, "owner"),
                Field.of("team", "Team", FieldType.TEAM, "team"),
                Field.of("tags", "Tags", FieldType.TAGS, "tags"));
    }

    @Override
    public String title(Map<String, Object> values) {
        return String.valueOf(values.get("name"));
    }

    @Override
    public String titleSql() {
        return "name";
    }
}
