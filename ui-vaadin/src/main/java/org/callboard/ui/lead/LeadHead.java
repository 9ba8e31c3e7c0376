package org.callboard.ui.lead;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.lead.LeadView;
import org.callboard.ui.record.AssignDialog;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;
import org.callboard.ui.widgets.Icon;

/** Top of a lead's page: what it is called, how warm it is, whose it is, and where it stands. */
class LeadHead extends Header {

    private final H1 title = new H1();
    private final Span company = new Span();
    private final Span badges = new Span();
    private final Button owner = new Button();
    private final Div states = new Div();
    private final Button news = new Button(Texts.text("lead.page.updated"));
    private final transient People people;

    LeadHead(People people, boolean mayChange, Consumer<String> assign, Runnable reload) {
        this.people = people;
        addClassName("record-head");
        company.addClassName("faint");
        badges.addClassName("badges");
        Span space = new Span();
        space.addClassName("space");
        owner.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        owner.setEnabled(mayChange);
        owner.addClickListener(e -> new AssignDialog(people, assign).open());
        news.setIcon(Icon.small("refresh-cw"));
        news.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        news.addClickListener(e -> reload.run());
        news.setVisible(false);
        Span live = new Span(news);
        live.getElement().setAttribute("aria-live", "polite");
        Div line = new Div(title, company, badges, space, live, owner);
        line.addClassName("crm-page-head");
        add(line, states);
    }

    void show(LeadView lead, String missing) {
        title.setText(LeadNames.of(lead));
        company.setText(Stream.of(lead.jobTitle(), lead.company())
                .filter(Objects::nonNull)
                .filter(said -> !said.isBlank() && !said.equals(LeadNames.of(lead)))
                .collect(Collectors.joining(", ")));
        badges.removeAll();
        if (lead.grade() != null) {
            badges.add(Badge.warmth(lead.grade().name()));
        }
        if (lead.score() != null) {
            badges.add(new Badge(Texts.text("lead.page.score", lead.score()), Badge.Tone.CALM));
        }
        owner.setText(lead.owner() == null ? Texts.text("lead.owner.nobody") : name(lead.owner()));
        owner.setIcon(Icon.small(lead.owner() == null ? "user-plus" : "user"));
        owner.setAriaLabel(Texts.text("lead.page.owner", owner.getText()));
        states.removeAll();
        states.add(new StateBar(lead.status(), missing));
        news.setVisible(false);
    }

    private String name(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }

    void tellNews() {
        news.setVisible(true);
    }

    boolean tellsNews() {
        return news.isVisible();
    }
}
