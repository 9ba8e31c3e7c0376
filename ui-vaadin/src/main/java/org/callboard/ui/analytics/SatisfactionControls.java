package org.callboard.ui.analytics;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.callboard.survey.SurveyKind;
import org.callboard.survey.Surveys.Query;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;

/** Which question, which days, split by what. */
class SatisfactionControls extends Div {

    private static final int USUAL = 90;
    private static final List<String> GROUPS = List.of("agent", "team", "category", "score");

    private final transient Times times;
    private final transient Runnable changed;
    private final Select<SurveyKind> kind = new Select<>();
    private final DatePicker from = new DatePicker(Texts.text("analytics.from"));
    private final DatePicker to = new DatePicker(Texts.text("analytics.to"));
    private final Select<String> by = new Select<>();
    private boolean reading;

    SatisfactionControls(Times times, Runnable changed) {
        this.times = times;
        this.changed = changed;
        addClassName("figures-controls");
        kind.setLabel(Texts.text("analytics.satisfaction.kind"));
        kind.setItems(SurveyKind.values());
        kind.setItemLabelGenerator(
                one -> Texts.text("analytics.satisfaction.kind." + one.name().toLowerCase(Locale.ROOT)));
        by.setLabel(Texts.text("analytics.by"));
        by.setItems(GROUPS);
        by.setItemLabelGenerator(SatisfactionControls::word);
        add(kind, from, to, by);
        Stream.<HasValue<?, ?>>of(kind, from, to, by).forEach(one -> one.addValueChangeListener(change -> tell()));
    }

    private void tell() {
        if (!reading && from.getValue() != null && to.getValue() != null) {
            changed.run();
        }
    }

    static String word(String group) {
        return Texts.text("analytics.satisfaction.by." + group);
    }

    /** Nonsense in a link is passed over. */
    void read(Map<String, List<String>> parameters) {
        reading = true;
        to.setValue(day(first(parameters, "to"), times.today()));
        from.setValue(day(first(parameters, "from"), to.getValue().minusDays(USUAL - 1L)));
        String split = first(parameters, "by");
        by.setValue(GROUPS.contains(split) ? split : "agent");
        kind.setValue("nps".equalsIgnoreCase(first(parameters, "kind")) ? SurveyKind.NPS : SurveyKind.CSAT);
        reading = false;
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    private static LocalDate day(String written, LocalDate otherwise) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException none) {
            return otherwise;
        }
    }

    Map<String, String> parameters() {
        Map<String, String> own = new LinkedHashMap<>();
        own.put("kind", kind.getValue().name().toLowerCase(Locale.ROOT));
        own.put("from", from.getValue().toString());
        own.put("to", to.getValue().toString());
        own.put("by", by.getValue());
        return own;
    }

    Instant start() {
        return from.getValue().atStartOfDay(times.zone()).toInstant();
    }

    Instant end() {
        return to.getValue().plusDays(1).atStartOfDay(times.zone()).toInstant();
    }

    Query query() {
        return new Query(kind.getValue(), start(), end(), null, null, null, null, by.getValue());
    }
}
