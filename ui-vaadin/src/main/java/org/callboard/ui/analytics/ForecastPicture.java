package org.callboard.ui.analytics;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.callboard.analytics.By;
import org.callboard.analytics.Forecast;
import org.callboard.analytics.Forecast.Line;
import org.callboard.analytics.ForecastQuery;
import org.callboard.records.Criterion;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Chart;
import org.callboard.ui.widgets.Chart.Mark;
import org.callboard.ui.widgets.Chart.Series;

/** A forecast as bars: by month, or by whatever it is split by, with the most at the top. */
class ForecastPicture extends Div {

    private static final int MOST_GROUPS = 25;

    private final transient AnalyticsRoom room;
    private final Chart chart = new Chart();

    /** One colour of the bars. @param category whose deals it opens; {@code null} for all or for those won */
    private record Part(String word, String meaning, List<String> category, Function<Line, BigDecimal> sum) {
        boolean isWon() {
            return meaning.equals("won");
        }
    }

    private static final Part WON = new Part("won", "won", null, Line::wonAmount);
    private static final Part WEIGHTED = new Part("weighted", "commit", null, Line::weighted);
    private static final List<Part> PARTS = List.of(
            WON,
            new Part("commit", "commit", List.of("commit"), Line::commit),
            new Part("best-case", "best", List.of("best-case"), Line::bestCase),
            new Part("pipeline", "open", List.of("pipeline", Criterion.NONE), ForecastPicture::rest));

    ForecastPicture(AnalyticsRoom room) {
        this.room = room;
        addClassName("figures-picture");
        add(chart);
    }

    private static BigDecimal rest(Line line) {
        return line.amount().subtract(line.commit()).subtract(line.bestCase());
    }

    void show(ForecastQuery query, Forecast forecast, String currency, boolean weighted) {
        boolean byMonth = query.by() == By.NOTHING;
        GroupNames names = room.names();
        Map<String, List<Line>> bars = new LinkedHashMap<>();
        forecast.lines().stream()
                .filter(line -> line.currency().equals(currency))
                .sorted(Comparator.comparingInt(line -> rank(line.bucket())))
                .forEach(line -> bars.computeIfAbsent(byMonth ? line.bucket() : line.group(), k -> new ArrayList<>())
                        .add(line));
        List<String> keys = bars.keySet().stream()
                .sorted(byMonth ? Comparator.comparingInt(ForecastPicture::rank) : bySize(bars))
                .limit(MOST_GROUPS)
                .toList();
        Map<String, Runnable> opens = new HashMap<>();
        Function<String, String> word = key -> byMonth ? bucket(key) : names.of(query.by(), key, forecast.names());
        List<Series> series = new ArrayList<>();
        for (Part part : weighted ? List.of(WON, WEIGHTED) : PARTS) {
            List<Mark> marks = keys.stream()
                    .map(key -> mark(part, key, word.apply(key), bars.get(key), query, currency, opens))
                    .toList();
            series.add(new Series(said(part), part.meaning(), "all", false, marks));
        }
        quota(keys, bars, word, currency).ifPresent(series::add);
        chart.opening(opens);
        chart.show(new Chart.Bars(
                Texts.text("analytics.forecast.picture", Figures.currency(currency)),
                !byMonth,
                keys.stream().map(word).toList(),
                series));
        setVisible(!keys.isEmpty());
    }

    private static Comparator<String> bySize(Map<String, List<Line>> bars) {
        return Comparator.comparing(
                (String key) -> bars.get(key).stream()
                        .map(line -> line.amount().add(line.wonAmount()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                Comparator.reverseOrder());
    }

    private Mark mark(
            Part part,
            String key,
            String word,
            List<Line> lines,
            ForecastQuery query,
            String currency,
            Map<String, Runnable> opens) {
        BigDecimal sum = lines.stream().map(part.sum()).reduce(BigDecimal.ZERO, BigDecimal::add);
        ToLongFunction<Line> deals = part.isWon() ? Line::won : Line::open;
        String said = Texts.text("analytics.mark", word, said(part), Figures.sum(sum, currency));
        if (lines.stream().mapToLong(deals).sum() == 0) {
            return new Mark(sum, null, said);
        }
        String opened = part.word() + "|" + key;
        opens.put(opened, () -> open(part, key, word, query, currency));
        return new Mark(sum, opened, said);
    }

    private void open(Part part, String key, String word, ForecastQuery query, String currency) {
        boolean byMonth = query.by() == By.NOTHING;
        ForecastQuery asked = part.category() == null
                ? query
                : new ForecastQuery(
                        query.from(),
                        query.to(),
                        query.by(),
                        query.filter().and(new Criterion("forecastCategory", Criterion.Op.IS, part.category())),
                        query.measure(),
                        query.inOne());
        new DealsDialog(
                        word + ": " + said(part),
                        room.times(),
                        page -> room.forecasts()
                                .deals(asked, byMonth ? key : null, byMonth ? null : key, currency, part.isWon(), page))
                .open();
    }

    private static String said(Part part) {
        return Texts.text("analytics.part." + part.word());
    }

    /** What was to be won, as points over the bars; none where nobody set it. */
    private static java.util.Optional<Series> quota(
            List<String> keys, Map<String, List<Line>> bars, Function<String, String> word, String currency) {
        List<Mark> marks = keys.stream()
                .map(key -> bars.get(key).stream()
                        .map(Line::quota)
                        .filter(one -> one != null)
                        .reduce(BigDecimal::add)
                        .map(sum -> new Mark(
                                sum,
                                null,
                                Texts.text(
                                        "analytics.mark",
                                        word.apply(key),
                                        Texts.text("analytics.part.quota"),
                                        Figures.sum(sum, currency))))
                        .orElse(new Mark(null, null, "")))
                .toList();
        return marks.stream().allMatch(mark -> mark.value() == null)
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Series(Texts.text("analytics.part.quota"), "due", null, true, marks));
    }

    static int rank(String bucket) {
        return switch (bucket) {
            case Forecast.OVERDUE -> 0;
            case Forecast.LATER -> Integer.MAX_VALUE - 1;
            case Forecast.UNDATED -> Integer.MAX_VALUE;
            default -> Integer.parseInt(bucket.replace("-", ""));
        };
    }

    static String bucket(String bucket) {
        return switch (bucket) {
            case Forecast.OVERDUE, Forecast.LATER, Forecast.UNDATED -> Texts.text("analytics.bucket." + bucket);
            default -> DateTimeFormatter.ofPattern("MMM yyyy", Texts.locale()).format(YearMonth.parse(bucket));
        };
    }
}
