package org.callboard.ui.analytics;

import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callboard.ui.text.Texts;

/** One currency at a time: sums of two are never drawn on one scale. Away where there is only one. */
class CurrencyChoice extends Select<String> {

    private String wanted = "";

    CurrencyChoice(Runnable changed) {
        setLabel(Texts.text("analytics.currency"));
        setItemLabelGenerator(Figures::currency);
        setVisible(false);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                wanted = change.getValue();
                changed.run();
            }
        });
    }

    void prefer(String currency) {
        wanted = currency;
    }

    String chosen() {
        return wanted;
    }

    /** @param lines the currency of each line of figures @return the one to draw */
    String offer(List<String> lines) {
        Map<String, Long> counts =
                lines.stream().collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));
        if (counts.size() > 1) {
            counts.remove("");
        }
        List<String> known = new ArrayList<>(counts.keySet());
        String drawn = known.contains(wanted)
                ? wanted
                : known.stream().max(Comparator.comparing(counts::get)).orElse("");
        setItems(known);
        setValue(known.isEmpty() ? null : drawn);
        setVisible(known.size() > 1);
        return drawn;
    }
}
