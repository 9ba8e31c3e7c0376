package org.callboard.ui.record;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.audit.TimelineFilter;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;

/** Which lines of a timeline one wants to see: of a kind, by a person, of some days. */
class TimelineFilters extends Div {

    private static final Map<String, Set<String>> KINDS = kinds();

    private final Div chips = new Div();
    private final ComboBox<Person> person = new ComboBox<>(Texts.text("record.timeline.by"));
    private final DatePicker from = new DatePicker(Texts.text("record.timeline.from"));
    private final DatePicker to = new DatePicker(Texts.text("record.timeline.to"));
    private final transient Times times;
    private final transient Runnable changed;
    private String kind = "all";

    TimelineFilters(People people, Times times, Runnable changed) {
        this.times = times;
        this.changed = changed;
        chips.addClassName("crm-chips");
        KINDS.keySet().forEach(name -> chips.add(chip(name)));
        person.setItems(query -> people.search(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        person.setItemLabelGenerator(one -> one.name() == null ? one.username() : one.name());
        person.setClearButtonVisible(true);
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        person.addValueChangeListener(e -> changed.run());
        from.addValueChangeListener(e -> bounded());
        to.addValueChangeListener(e -> bounded());
        Div fields = new Div(person, from, to);
        fields.addClassName("timeline-fields");
        Details more = new Details(Texts.text("record.timeline.filter"), fields);
        more.addClassName("unfold");
        add(chips, more);
    }

    private static Map<String, Set<String>> kinds() {
        Map<String, Set<String>> kinds = new LinkedHashMap<>();
        kinds.put("all", Set.of());
        kinds.put(
                "record", Set.of("lead", "company", "person", "customer", "deal", "quote", "record", "link", "import"));
        kinds.put("activity", Set.of("activity", "files"));
        kinds.put("task", Set.of("task"));
        kinds.put("decision", Set.of("decision", "scoring"));
        return kinds;
    }

    private NativeButton chip(String name) {
        NativeButton chip = new NativeButton(Texts.text("record.timeline.kind." + name));
        chip.addClassName("crm-chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(name.equals(kind)));
        chip.addClickListener(e -> {
            kind = name;
            chips.getChildren()
                    .forEach(other -> other.getElement().setAttribute("aria-pressed", String.valueOf(other == chip)));
            changed.run();
        });
        return chip;
    }

    /** Each day bounds the other, so that the calendar offers none that would find nothing. */
    private void bounded() {
        to.setMin(from.getValue());
        from.setMax(to.getValue());
        if (!upsideDown()) {
            changed.run();
        }
    }

    private boolean upsideDown() {
        return from.getValue() != null && to.getValue() != null && to.getValue().isBefore(from.getValue());
    }

    /** Days are those of the person who looks. */
    TimelineFilter filter() {
        return new TimelineFilter(
                KINDS.get(kind),
                person.getValue() == null ? null : person.getValue().username(),
                start(from.getValue()),
                to.getValue() == null || upsideDown()
                        ? null
                        : start(to.getValue().plusDays(1)));
    }

    private Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(times.zone()).toInstant();
    }
}
