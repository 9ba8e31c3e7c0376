package org.callboard.analytics;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The file of deals, added up the plain way: what the product must come to. */
final class SoldDeals {

    record Row(String agent, String product, String stage, LocalDate engaged, LocalDate closed, BigDecimal value) {

        boolean isClosed() {
            return stage.equals("Won") || stage.equals("Lost");
        }

        String quarter() {
            return closed.getYear() + "-Q" + ((closed.getMonthValue() + 2) / 3);
        }

        String month() {
            return closed.toString().substring(0, 7);
        }

        /** The name that the product has in the list of products. */
        String productName() {
            return product.equals("GTXPro") ? "GTX Pro" : product;
        }
    }

    /** What a group came to. */
    record Outcome(long won, long lost, BigDecimal wonValue) {

        static Outcome of(List<Row> rows) {
            return new Outcome(
                    rows.stream().filter(row -> row.stage().equals("Won")).count(),
                    rows.stream().filter(row -> row.stage().equals("Lost")).count(),
                    rows.stream()
                            .filter(row -> row.stage().equals("Won"))
                            .map(Row::value)
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    private final List<Row> rows;

    private SoldDeals(List<Row> rows) {
        this.rows = rows;
    }

    static SoldDeals of(Path file) throws IOException {
        return new SoldDeals(Files.readAllLines(file).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", -1))
                .map(cells -> new Row(cells[1], cells[2], cells[4], day(cells[5]), day(cells[6]), number(cells[7])))
                .toList());
    }

    private static LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    private static BigDecimal number(String cell) {
        return cell.isEmpty() ? null : new BigDecimal(cell.strip());
    }

    int size() {
        return rows.size();
    }

    long open() {
        return rows.stream().filter(row -> !row.isClosed()).count();
    }

    Map<String, Outcome> closedBy(Function<Row, String> group) {
        return rows.stream()
                .filter(Row::isClosed)
                .collect(Collectors.groupingBy(
                        group, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), Outcome::of)));
    }

    /** Days from the engagement to the close, in the middle. */
    double medianDays() {
        List<Long> days = rows.stream()
                .filter(Row::isClosed)
                .map(row -> ChronoUnit.DAYS.between(row.engaged(), row.closed()))
                .sorted()
                .toList();
        int half = days.size() / 2;
        return days.size() % 2 == 1 ? days.get(half) : (days.get(half - 1) + days.get(half)) / 2.0;
    }
}
