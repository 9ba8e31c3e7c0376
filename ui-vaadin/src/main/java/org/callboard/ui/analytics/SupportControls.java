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
import java.util.stream.Stream;
import org.callboard.support.TicketReports.By;
import org.callboard.support.TicketReports.Query;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;

/** Which days, split by what. */
class SupportControls extends Div {

    private static final int USUAL = 90;

    private final transient Times times;
    private final transient Runnable changed;
    private final DatePicker from = new DatePicker(Texts.text("analytics.from"));
    private final DatePicker to = new DatePicker(Texts.text("analytics.to"));
    private final Select<By> by = new Select<>();
    private boolean reading;

    SupportControls(Times times, Runnable changed) {
        this.times = times;
        this.changed = changed;
        addClassName("figures-controls");
        by.setLabel(Texts.text("analytics.by"));
        by.setItems(By.values());
        by.setItemLabelGenerator(SupportControls::word);
        add(from, to, by);
        from.addValueChangeListener(change -> tell());
        to.addValueChangeListener(change -> tell());
        by.addValueChangeListener(change -> tell());
    }

    private void tell() {
        if (!reading && from.getValue() != null && to.getValue() != null) {
            changed.run();
        }
    }

    static String word(By by) {
        return Texts.text("analytics.support.by." + by.name().toLowerCase(Locale.ROOT));
    }

    /** Nonsense in a link is passed over. */
    void read(Map<String, List<String>> parameters) {
        reading = true;
        to.setValue(day(first(parameters, "to"), times.today()));
        from.setValue(day(first(parameters, "from"), to.getValue().minusDays(USUAL - 1L)));
        String split = first(parameters, "by");
        by.setValue(Stream.of(By.values())
                .filter(one -> one.name().equalsIgnoreCase(split))
                .findFirst()
                .orElse(By.PRIORITY));
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
        own.put("from", from.getValue().toString());
        own.put("to", to.getValue().toString());
        own.put("by", by.getValue().name().toLowerCase(Locale.ROOT));
        return own;
    }

    Query query() {
        return new Query(from.getValue(), to.getValue(), by.getValue(), null);
    }
}
