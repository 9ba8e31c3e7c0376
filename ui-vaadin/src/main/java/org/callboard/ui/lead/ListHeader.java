package org.callboard.ui.lead;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import org.callboard.access.Viewer;
import org.callboard.kernel.Page;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** What the list is, how many it shows, and what one can do with it as a whole. */
class ListHeader extends Header {

    private final Span count = new Span();

    ListHeader(Viewer viewer, Runnable create, Component export, Component columns) {
        addClassNames("crm-page-head", "list-header");
        count.addClassName("faint");
        count.getElement().setAttribute("aria-live", "polite");
        Span space = new Span();
        space.addClassName("space");
        add(new H1(Texts.text("lead.list.title")), count, space, columns);
        if (LeadRights.mayExport(viewer)) {
            add(export);
        }
        if (LeadRights.mayCreate(viewer)) {
            Button bring = new Button(Texts.text("lead.import"), Icon.small("upload"), e -> UI.getCurrent()
                    .navigate("imports"));
            bring.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            Button add = new Button(Texts.text("lead.new"), Icon.small("plus"), e -> create.run());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
            add(bring, add);
        }
    }

    void show(long total) {
        count.setText(
                total > Page.EXACT_UP_TO
                        ? Texts.text("lead.list.many", Page.EXACT_UP_TO)
                        : Texts.text("lead.list.count", total));
    }
}
