package org.callboard.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callboard.kernel.BadInput;

/** Refuses a mapping that cannot work, with one entry for each thing that is wrong. */
final class MappingCheck {

    private static final int LONGEST_DEFAULT = 1_000;

    private final List<BadInput.Field> problems = new ArrayList<>();
    private final Map<String, String> labels;
    private final Set<String> required;

    private MappingCheck(List<Imports.Field> fields) {
        labels = fields.stream().collect(Collectors.toMap(Imports.Field::name, Imports.Field::label));
        required = fields.stream()
                .filter(Imports.Field::required)
                .map(Imports.Field::name)
                .collect(Collectors.toSet());
    }

    static void check(
            List<String> columns,
            List<Imports.Field> fields,
            Map<String, String> mapping,
            Map<String, String> defaults) {
        MappingCheck check = new MappingCheck(fields);
        check.mapped(columns, mapping);
        check.defaults(defaults);
        check.requiredFields(mapping.values(), defaults.keySet());
        if (!check.problems.isEmpty()) {
            throw new BadInput(check.problems);
        }
    }

    private void mapped(List<String> columns, Map<String, String> mapping) {
        if (mapping.isEmpty()) {
            bad(
                    "mapping",
                    "No column is mapped to a field. Map at least one; the file has the columns " + some(columns)
                            + ".");
        }
        Map<String, String> columnByField = new HashMap<>();
        mapping.forEach((column, field) -> {
            if (!columns.contains(column)) {
                bad("mapping." + column, "The file has no such column. It has " + some(columns) + ".");
            } else if (!labels.containsKey(field)) {
                bad("mapping." + column, "There is no field " + field + ". Choose from " + some(labels.keySet()) + ".");
            } else if (columnByField.putIfAbsent(field, column) != null) {
                bad(
                        "mapping." + column,
                        labels.get(field) + " is already taken from the column " + columnByField.get(field) + ".");
            }
        });
    }

    private void defaults(Map<String, String> defaults) {
        defaults.forEach((field, value) -> {
            if (!labels.containsKey(field)) {
                bad("defaults." + field, "There is no such field. Choose from " + some(labels.keySet()) + ".");
            } else if (value.length() > LONGEST_DEFAULT) {
                bad("defaults." + field, "At most 1,000 characters.");
            }
        });
    }

    private void requiredFields(Collection<String> mapped, Set<String> defaults) {
        required.stream()
                .sorted()
                .filter(field -> !mapped.contains(field) && !defaults.contains(field))
                .forEach(field -> bad("mapping", labels.get(field) + " is required. Map a column to it."));
    }

    private void bad(String field, String message) {
        problems.add(new BadInput.Field(shortened(field), message));
    }

    private static String some(Collection<String> names) {
        String list =
                names.stream().sorted().limit(30).map(MappingCheck::shortened).collect(Collectors.joining(", "));
        return names.size() > 30 ? list + " …" : list;
    }

    private static String shortened(String name) {
        return name.length() <= 80 ? name : name.substring(0, 80) + "…";
    }
}
