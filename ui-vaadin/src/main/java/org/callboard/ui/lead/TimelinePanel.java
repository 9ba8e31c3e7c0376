package org.callboard.ui.lead;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.callboard.audit.Timeline;
import org.callboard.audit.TimelineEntry;
import org.callboard.kernel.Subject;
import org.callboard.ui.text.Texts;

/** What happened, newest first, each line with its cause; older lines come when one asks for them. */
class TimelinePanel extends Div {

    private static final int SLICE = 20;
    private static final Map<String, Set<String>> KINDS = kinds();

    private final transient LeadFile file;
    private final OrderedList lines = new OrderedList();
    private final Button older = new Button(Texts.text("lead.timeline.older"));
    private final Div filters = new Div();
    private transient Subject subject;
    private String kind = "all";
    private transient Long next;

    TimelinePanel(LeadFile file) {
        this.file = file;
        addClassName("timeline");
        filters.addClassName("crm-chips");
        older.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        older.addClickListener(e -> append());
        KINDS.keySet().forEach(name -> filters.add(chip(name)));
        add(filters, lines, older);
    }

    private static Map<String, Set<String>> kinds() {
        Map<String, Set<String>> kinds = new LinkedHashMap<>();
        kinds.put("all", Set.of());
        kinds.put("lead", Set.of("lead"));
        kinds.put("task", Set.of("task"));
        kinds.put("decision", Set.of("decision", "scoring"));
        return kinds;
    }

    private NativeButton chip(String name) {
        NativeButton chip = new NativeButton(Texts.text("lead.timeline.kind." + name));
        chip.addClassName("crm-chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(name.equals(kind)));
        chip.addClickListener(e -> {
            kind = name;
            filters.getChildren()
                    .forEach(other -> other.getElement().setAttribute("aria-pressed", String.valueOf(other == chip)));
            reload();
        });
        return chip;
    }

    void show(Subject of) {
        subject = of;
        reload();
    }

    void reload() {
        lines.removeAll();
        next = null;
        append();
        if (lines.getChildren().findAny().isEmpty()) {
            ListItem nothing = new ListItem(Texts.text("lead.timeline.none"));
            nothing.addClassName("faint");
            lines.add(nothing);
        }
    }

    private void append() {
        Timeline.Slice slice = file.timeline().of(subject, KINDS.get(kind), next, SLICE);
        for (TimelineEntry entry : slice.items()) {
            lines.add(new TimelineLine(entry, file.people(), file.times()));
        }
        next = slice.next();
        older.setVisible(next != null);
    }
}
