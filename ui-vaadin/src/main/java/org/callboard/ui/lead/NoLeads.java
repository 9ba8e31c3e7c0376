package org.callboard.ui.lead;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** An empty list says what would be here and offers the next step. */
class NoLeads extends Div {

    NoLeads(boolean filtered, boolean mayCreate, Runnable create, Runnable clear) {
        addClassName("crm-empty");
        Element title = new Element("strong");
        title.setText(translate(filtered ? "lead.empty.filtered" : "lead.empty.none"));
        getElement().appendChild(title);
        add(new Span(translate(filtered ? "lead.empty.filtered-hint" : "lead.empty.none-hint")));
        if (filtered) {
            add(new Button(translate("lead.filter.clear"), e -> clear.run()));
        } else if (mayCreate) {
            Button bring = new Button(
                    translate("lead.empty.import"), e -> UI.getCurrent().navigate("leads/import"));
            bring.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(new Div(bring, new Button(translate("lead.new"), e -> create.run())));
        }
    }
}
