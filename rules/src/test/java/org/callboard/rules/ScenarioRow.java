package org.callboard.rules;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One row of a scenario file, by column header. A blank cell is nothing. */
record ScenarioRow(Map<String, String> cells) {

    static Stream<ScenarioRow> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> headers = split(lines.get(0));
        return lines.stream().skip(1).filter(line -> !line.isBlank()).map(line -> {
            List<String> values = split(line);
            if (values.size() != headers.size()) {
                throw new IllegalStateException(
                        file + ": " + values.size() + " cells instead of " + headers.size() + ": " + line);
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < headers.size(); i++) {
                cells.put(headers.get(i), values.get(i).isBlank() ? null : values.get(i));
            }
            return new ScenarioRow(cells);
        });
    }

    String scenario() {
        return text("scenario");
    }

    String text(String column) {
        if (!cells.containsKey(column)) {
            throw new IllegalArgumentException("No column " + column + " in " + cells.keySet());
        }
        return cells.get(column);
    }

    int number(String column) {
        return Integer.parseInt(text(column));
    }

    List<String> list(String column, String separator) {
        return text(column) == null ? List.of() : List.of(text(column).split(separator));
    }

    Set<String> set(String column) {
        return new TreeSet<>(list(column, "\\|"));
    }

    /** Makes a fact of the columns that are called like its components. */
    <R extends Record> R as(Class<R> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Object[] values = new Object[components.length];
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = types[i] == Map.class
                        ? group(components[i].getName())
                        : value(cells.get(components[i].getName()), types[i]);
            }
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException noRecord) {
            throw new IllegalStateException(noRecord);
        }
    }

    /** Columns like {@code custom.region}: numbers and yes/no as such, else texts. */
    private Map<String, Object> group(String name) {
        Map<String, Object> group = new LinkedHashMap<>();
        cells.forEach((column, cell) -> {
            if (column.startsWith(name + ".") && cell != null) {
                group.put(column.substring(name.length() + 1), typed(cell));
            }
        });
        return group;
    }

    private static Object typed(String cell) {
        if (cell.matches("true|false")) {
            return Boolean.valueOf(cell);
        }
        return cell.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(cell) : cell;
    }

    private static Object value(String cell, Class<?> type) {
        if (type == boolean.class) {
            return Boolean.valueOf(cell);
        }
        if (cell == null || type == String.class) {
            return cell;
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(cell);
        }
        return type == Set.class ? Set.of(cell.split("\\|")) : Integer.valueOf(cell);
    }

    private static List<String> split(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
