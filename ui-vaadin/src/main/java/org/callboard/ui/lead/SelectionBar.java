package org.callboard.ui.lead;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.callboard.access.People;
import org.callboard.lead.LeadDesk;
import org.callboard.lead.LeadView;
import org.callboard.ui.record.AssignDialog;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** What can be done with the chosen leads at once; each act can be taken back from its toast. */
class SelectionBar extends Div {

    private final Span many = new Span();
    private final transient BulkActs acts;
    private final transient Supplier<Collection<LeadView>> chosen;

    SelectionBar(
            LeadDesk desk,
            People people,
            boolean mayChange,
            Supplier<Collection<LeadView>> chosen,
            Runnable done,
            Runnable clear) {
        this.chosen = chosen;
        this.acts = new BulkActs(desk, new OwnerNames(people), done);
        addClassName("selection-bar");
        getElement().setAttribute("role", "toolbar");
        getElement().setAttribute("aria-label", Texts.text("lead.bulk.label"));
        add(many);
        if (mayChange) {
            add(button("lead.bulk.assign", "user", () -> new AssignDialog(people, this::assign).open()));
            add(button("lead.bulk.tag", "tag", () -> new TagDialog(this::tag).open()));
        }
        add(button("lead.bulk.clear", "x", clear));
        show(List.of());
    }

    void show(Collection<LeadView> leads) {
        setVisible(!leads.isEmpty());
        many.setText(Texts.text("lead.bulk.chosen", leads.size()));
    }

    private void assign(String owner) {
        acts.assign(List.copyOf(chosen.get()), owner);
    }

    private void tag(String tag) {
        acts.tag(List.copyOf(chosen.get()), tag);
    }

    private static Button button(String key, String icon, Runnable act) {
        Button button = new Button(Texts.text(key), Icon.small(icon), e -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
