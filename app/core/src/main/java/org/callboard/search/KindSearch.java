package org.callboard.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.access.Sight;
import org.callboard.access.Viewer;
import org.callboard.records.CustomValues;
import org.callboard.records.Field;
import org.callboard.records.FieldType;
import org.callboard.records.RecordKind;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Makes records of a kind searchable by what the kind says of itself. */
record KindSearch(RecordKind kind, Map<String, RecordKind> others, CustomValues custom, NamedParameterJdbcTemplate jdbc)
        implements Searchable {

    private static final Set<FieldType> TELLING = Set.of(FieldType.EMAIL, FieldType.DOMAIN, FieldType.PHONE);
    private static final int MOST_TOLD = 2;
    private static final String BETWEEN = " · ";

    @Override
    public String type() {
        return kind.name();
    }

    @Override
    public String table() {
        return kind.table();
    }

    @Override
    public String survivorColumn() {
        return "merged_into";
    }

    @Override
    public List<Via> via() {
        return links().filter(link -> !link.refersTo().equals(type()))
                .map(link -> new Via(link.column(), link.refersTo()))
                .toList();
    }

    @Override
    public Sight mayRead(Viewer viewer) {
        return kind.mayRead(viewer);
    }

    @Override
    public Map<UUID, Shown> shown(Viewer viewer, Collection<UUID> ids) {
        Map<String, Map<UUID, String>> titles = new HashMap<>();
        List<Map<String, Object>> rows = jdbc.queryForList(
                "select id, (%s) as title, %s, custom::text as custom from %s where id in (:ids)"
                        .formatted(kind.titleSql(), columns(), kind.table()),
                Map.of("ids", ids));
        via().forEach(via -> titles.put(via.column(), titles(via, rows, viewer)));
        Map<UUID, Shown> shown = new LinkedHashMap<>();
        rows.forEach(row -> shown.put((UUID) row.get("id"), shown(row, titles, viewer)));
        return shown;
    }

    private Shown shown(Map<String, Object> row, Map<String, Map<UUID, String>> titles, Viewer viewer) {
        String title = (String) row.get("title");
        Stream<String> linked =
                via().stream().map(via -> titles.get(via.column()).get((UUID) row.get(via.column())));
        Stream<String> own = told().map(field -> (String) row.get(field.column()));
        String subtitle = Stream.concat(linked, own)
                .filter(Objects::nonNull)
                .filter(text -> !text.equals(title))
                .limit(MOST_TOLD)
                .collect(Collectors.joining(BETWEEN));
        Map<String, Object> values = custom.read(type(), (String) row.get("custom"));
        Map<String, Object> seen = custom.seen(type(), values, viewer);
        Map<String, Object> hidden = new LinkedHashMap<>(values);
        hidden.keySet().removeAll(seen.keySet());
        return new Shown(
                title,
                subtitle.isEmpty() ? null : subtitle,
                null,
                hidden.isEmpty() ? null : text(hidden.values()),
                text(Stream.of(row.values(), seen.values())
                        .flatMap(Collection::stream)
                        .toList()));
    }

    private String text(Collection<Object> values) {
        return values.stream().filter(Objects::nonNull).map(custom::text).collect(Collectors.joining(" "));
    }

    /** Names of what the rows point to, of those that the viewer may see. */
    private Map<UUID, String> titles(Via via, List<Map<String, Object>> rows, Viewer viewer) {
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> ids.add((UUID) row.get(via.column())));
        ids.remove(null);
        if (ids.isEmpty()) {
            return new HashMap<>(); // asked for nobody's title, which a map that knows no null refuses
        }
        RecordKind other = others.get(via.type());
        Sight sight = other.mayRead(viewer);
        Map<UUID, String> titles = new HashMap<>();
        jdbc.query(
                "select id, (%s) as title, owner, team from %s where id in (:ids)"
                        .formatted(other.titleSql(), other.table()),
                Map.of("ids", ids),
                row -> {
                    if (sight.covers(row.getString("owner"), row.getString("team"))) {
                        titles.put(row.getObject("id", UUID.class), row.getString("title"));
                    }
                });
        return titles;
    }

    private String columns() {
        List<String> columns = new ArrayList<>();
        kind.fields().stream()
                .filter(field -> field.is(Field.Trait.SEARCHED))
                .forEach(field -> columns.add("%1$s::text as %1$s".formatted(field.column())));
        links().filter(link -> !link.is(Field.Trait.SEARCHED)).forEach(link -> columns.add(link.column()));
        return String.join(", ", columns);
    }

    private Stream<Field> told() {
        return kind.fields().stream().filter(field -> TELLING.contains(field.type()) && field.is(Field.Trait.SEARCHED));
    }

    private Stream<Field> links() {
        return kind.fields().stream()
                .filter(field ->
                        field.type() == FieldType.RECORD && field.column() != null && field.refersTo() != null);
    }
}
