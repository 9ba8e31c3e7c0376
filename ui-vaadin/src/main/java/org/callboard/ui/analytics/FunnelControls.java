package org.callboard.ui.analytics;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callboard.analytics.By;
import org.callboard.analytics.Days;
import org.callboard.analytics.FunnelQuery;
import org.callboard.analytics.FunnelQuery.Basis;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.records.RecordQuery;
import org.callboard.ui.text.Texts;

/** Which pipeline, which days, which deals count, split by what. */
class FunnelControls extends Div {

    private static final int USUAL = 90;
    private static final List<By> SPLITS = List.of(
            By.NOTHING,
            By.OWNER,
            By.TEAM,
            By.SOURCE,
            By.CAMPAIGN,
            By.PRODUCT,
            By.LOST_REASON,
            By.COMPETITOR,
            By.MONTH,
            By.QUARTER);

    private final transient AnalyticsRoom room;
    private final transient Runnable changed;
    private final Select<Pipeline> pipeline = new Select<>();
    private final DatePicker from = new DatePicker(Texts.text("analytics.from"));
    private final DatePicker to = new DatePicker(Texts.text("analytics.to"));
    private final Select<Basis> basis = new Select<>();
    private final Select<By> by = new Select<>();
    private boolean reading;

    FunnelControls(AnalyticsRoom room, Runnable changed) {
        this.room = room;
        this.changed = changed;
        addClassName("figures-controls");
        pipeline.setLabel(Texts.text("analytics.pipeline"));
        pipeline.setItemLabelGenerator(Pipeline::name);
        basis.setLabel(Texts.text("analytics.basis"));
        basis.setItems(Basis.values());
        basis.setItemLabelGenerator(one -> Texts.text("analytics.basis." + word(one)));
        by.setLabel(Texts.text("analytics.by"));
        by.setItems(SPLITS);
        by.setItemLabelGenerator(ForecastControls::word);
        add(pipeline, from, to, basis, by);
        pipeline.addValueChangeListener(change -> tell());
        from.addValueChangeListener(change -> tell());
        to.addValueChangeListener(change -> tell());
        basis.addValueChangeListener(change -> tell());
        by.addValueChangeListener(change -> tell());
    }

    private void tell() {
        if (!reading && !from.isInvalid() && !to.isInvalid()) {
            changed.run();
        }
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /** Takes what is its own out of the parameters of a link; nonsense is passed over. */
    void read(Map<String, List<String>> parameters) {
        reading = true;
        LocalDate today = room.times().today();
        List<Pipeline> known = room.pipelines().newest();
        String asked = ForecastControls.taken(parameters, "pipeline");
        pipeline.setItems(known);
        pipeline.setValue(
                known.stream().filter(one -> one.id().equals(asked)).findFirst().orElseGet(() -> usual(known)));
        to.setValue(day(ForecastControls.taken(parameters, "to"), today));
        from.setValue(
                day(ForecastControls.taken(parameters, "from"), to.getValue().minusDays(USUAL - 1L)));
        basis.setValue(ForecastControls.taken(parameters, "basis").equals("closed") ? Basis.CLOSED : Basis.OPENED);
        String split = ForecastControls.taken(parameters, "by");
        by.setValue(SPLITS.stream()
                .filter(one -> word(one).equals(split))
                .findFirst()
                .orElse(By.NOTHING));
        reading = false;
    }

    /** As deals are opened in it unless somebody says otherwise. */
    private static Pipeline usual(List<Pipeline> known) {
        return known.stream()
                .filter(one -> one.id().equals(Pipelines.USUAL))
                .findFirst()
                .orElse(known.isEmpty() ? null : known.get(0));
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
        if (pipeline.getValue() != null) {
            own.put("pipeline", pipeline.getValue().id());
        }
        if (from.getValue() != null && to.getValue() != null) {
            own.put("from", from.getValue().toString());
            own.put("to", to.getValue().toString());
        }
        own.put("basis", word(basis.getValue()));
        own.put("by", word(by.getValue()));
        return own;
    }

    FunnelQuery query(RecordQuery filter) {
        return new FunnelQuery(
                pipeline.getValue() == null ? null : pipeline.getValue().id(),
                new Days(from.getValue(), to.getValue()),
                basis.getValue(),
                by.getValue(),
                filter);
    }
}
