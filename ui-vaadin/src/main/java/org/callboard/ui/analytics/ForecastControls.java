package org.callboard.ui.analytics;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.callboard.analytics.By;
import org.callboard.analytics.Forecast;
import org.callboard.analytics.ForecastQuery;
import org.callboard.analytics.Measure;
import org.callboard.records.RecordQuery;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.Icon;

/** Which months, split by what, weighted or not, and in which currency. */
class ForecastControls extends Div {

    private static final List<Integer> LENGTHS = List.of(3, 6, 12);
    private static final List<By> SPLITS =
            List.of(By.NOTHING, By.OWNER, By.TEAM, By.PIPELINE, By.CATEGORY, By.SOURCE, By.PRODUCT);
    private static final int MOST_YEARS = 400;

    private final transient Times times;
    private final transient Runnable changed;
    private final Span span = new Span();
    private final Select<Integer> length = new Select<>();
    private final Select<By> by = new Select<>();
    private final Select<Measure> counted = new Select<>();
    private final Select<Boolean> measure = new Select<>();
    private final Checkbox inOne = new Checkbox(Texts.text("analytics.in-one"));
    private final CurrencyChoice currency;
    private YearMonth from;
    private boolean reading;

    ForecastControls(Times times, Runnable changed) {
        this.times = times;
        this.changed = changed;
        this.from = YearMonth.from(times.today());
        currency = new CurrencyChoice(this::tell);
        addClassName("figures-controls");
        choice(length, "analytics.months", LENGTHS, 6);
        length.setItemLabelGenerator(months -> Texts.text("analytics.months.many", months));
        choice(by, "analytics.by", SPLITS, By.NOTHING);
        by.setItemLabelGenerator(ForecastControls::word);
        choice(measure, "analytics.measure", List.of(false, true), false);
        measure.setItemLabelGenerator(
                weighted -> Texts.text(weighted ? "analytics.measure.weighted" : "analytics.measure.sum"));
        choice(counted, "analytics.counted", List.of(Measure.values()), Measure.AMOUNT);
        counted.setItemLabelGenerator(
                one -> Texts.text("analytics.counted." + one.name().toLowerCase(Locale.ROOT)));
        inOne.setVisible(false);
        inOne.addValueChangeListener(change -> tell());
        span.addClassName("figures-span");
        Div months = new Div(
                step("chevron-left", "analytics.earlier", -1), span, step("chevron-right", "analytics.later", 1));
        months.addClassName("crm-row");
        add(months, length, by, counted, measure, currency, inOne);
        name();
    }

    static String word(By by) {
        return Texts.text("analytics.by." + by.name().toLowerCase(Locale.ROOT));
    }

    private <T> void choice(Select<T> select, String label, List<T> items, T first) {
        select.setLabel(Texts.text(label));
        select.setItems(items);
        select.setValue(first);
        select.addValueChangeListener(change -> tell());
    }

    private Button step(String icon, String word, int months) {
        Button step = new Button(Icon.small(icon), click -> {
            from = from.plusMonths(months);
            tell();
        });
        step.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        step.setAriaLabel(Texts.text(word));
        step.setTooltipText(Texts.text(word));
        return step;
    }

    private void tell() {
        name();
        if (!reading) {
            changed.run();
        }
    }

    private void name() {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("MMM yyyy", Texts.locale());
        span.setText(format.format(from) + " – " + format.format(to()));
    }

    private YearMonth to() {
        return from.plusMonths(length.getValue() - 1L);
    }

    /** Takes what is its own out of the parameters of a link; nonsense is passed over. */
    void read(Map<String, List<String>> parameters) {
        reading = true;
        from = month(taken(parameters, "from"));
        String months = taken(parameters, "months");
        length.setValue(LENGTHS.stream()
                .filter(known -> known.toString().equals(months))
                .findFirst()
                .orElse(6));
        String split = taken(parameters, "by");
        by.setValue(SPLITS.stream()
                .filter(known -> known.name().equalsIgnoreCase(split))
                .findFirst()
                .orElse(By.NOTHING));
        String what = taken(parameters, "counted");
        counted.setValue(Stream.of(Measure.values())
                .filter(known -> known.name().equalsIgnoreCase(what))
                .findFirst()
                .orElse(Measure.AMOUNT));
        inOne.setValue(taken(parameters, "one").equals("yes"));
        measure.setValue("weighted".equals(taken(parameters, "measure")));
        currency.prefer(taken(parameters, "in"));
        reading = false;
        name();
    }

    static String taken(Map<String, List<String>> parameters, String name) {
        List<String> said = parameters.remove(name);
        return said == null || said.isEmpty() ? "" : said.get(0);
    }

    private YearMonth month(String written) {
        YearMonth now = YearMonth.from(times.today());
        try {
            YearMonth asked = YearMonth.parse(written);
            return Math.abs(asked.getYear() - now.getYear()) > MOST_YEARS ? now : asked;
        } catch (DateTimeException none) {
            return now;
        }
    }

    Map<String, String> parameters() {
        Map<String, String> own = new LinkedHashMap<>();
        own.put("from", from.toString());
        own.put("months", length.getValue().toString());
        own.put("by", by.getValue().name().toLowerCase(Locale.ROOT));
        own.put("counted", counted.getValue().name().toLowerCase(Locale.ROOT));
        if (inOne.getValue()) {
            own.put("one", "yes");
        }
        own.put("measure", weighted() ? "weighted" : "sum");
        if (!currency.chosen().isEmpty()) {
            own.put("in", currency.chosen());
        }
        return own;
    }

    ForecastQuery query(RecordQuery filter) {
        return new ForecastQuery(from, to(), by.getValue(), filter, counted.getValue(), inOne.getValue());
    }

    boolean weighted() {
        return measure.getValue();
    }

    /** @return the currency to draw */
    String offer(Forecast forecast) {
        List<String> currencies =
                forecast.lines().stream().map(Forecast.Line::currency).toList();
        long several =
                currencies.stream().filter(code -> !code.isEmpty()).distinct().count();
        inOne.setVisible(inOne.getValue() || several > 1);
        reading = true;
        String drawn = currency.offer(currencies);
        reading = false;
        return drawn;
    }
}
