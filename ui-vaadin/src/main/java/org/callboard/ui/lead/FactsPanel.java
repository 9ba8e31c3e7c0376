package org.callboard.ui.lead;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callboard.lead.LeadView;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;

/** Who and what: the facts of a lead, editable in place. */
class FactsPanel extends Aside {

    private static final List<Fact> WHO =
            List.of(Fact.FIRST_NAME, Fact.LAST_NAME, Fact.EMAIL, Fact.PHONE, Fact.JOB_TITLE);
    private static final List<Fact> COMPANY = List.of(Fact.COMPANY, Fact.COMPANY_SIZE, Fact.INDUSTRY, Fact.COUNTRY);
    private static final List<Fact> WHENCE = List.of(Fact.SOURCE, Fact.CAMPAIGN, Fact.TAGS, Fact.MESSAGE);

    private final transient Map<String, FactRow> rows = new LinkedHashMap<>();
    private final transient List<KnownFact> known = new ArrayList<>();
    private final Div custom = new Div();
    private final Div stamps = new Div();
    private final transient Times times;

    /** @param own the fields that admins added */
    FactsPanel(LeadChanges changes, List<CustomFact> own, boolean mayChange, Times times) {
        this.times = times;
        addClassName("facts-panel");
        getElement().setAttribute("aria-label", Texts.text("lead.page.facts"));
        group("lead.page.who", WHO, changes, mayChange);
        group("lead.page.company", COMPANY, changes, mayChange);
        group("lead.page.whence", WHENCE, changes, mayChange);
        if (!own.isEmpty()) {
            group("lead.page.own", own, changes, mayChange);
        }
        add(custom, stamps);
    }

    private void group(String title, List<? extends KnownFact> facts, LeadChanges changes, boolean mayChange) {
        add(new H2(Texts.text(title)));
        for (KnownFact fact : facts) {
            FactRow row = new FactRow(fact, mayChange, changes);
            rows.put(fact.field(), row);
            known.add(fact);
            add(row);
        }
    }

    void show(LeadView lead) {
        known.forEach(fact -> rows.get(fact.field()).show(fact.of(lead)));
        custom.removeAll();
        if (lead.attributes() != null && !lead.attributes().isEmpty()) {
            custom.add(new H2(Texts.text("lead.page.more")));
            lead.attributes().forEach((name, value) -> custom.add(plain(name, new Span(value))));
        }
        stamps.removeAll();
        stamps.add(new H2(Texts.text("lead.page.record")));
        stamps.add(plain(Texts.text("lead.column.CREATED"), times.told(lead.createdAt())));
        stamps.add(plain(Texts.text("lead.column.CHANGED"), times.told(lead.changedAt())));
    }

    private static Div plain(String label, Span value) {
        Span name = new Span(label);
        name.addClassName("fact-label");
        Div cell = new Div(value);
        cell.addClassName("fact-value");
        Div row = new Div(name, cell);
        row.addClassName("fact");
        return row;
    }

    FactRow row(String field) {
        return rows.get(field);
    }
}
