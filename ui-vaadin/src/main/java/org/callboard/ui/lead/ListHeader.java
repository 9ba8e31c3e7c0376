package org.callboard.ui.lead;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.callboard.access.Viewer;
import org.callboard.kernel.Page;

/** What the list is, how many it shows, and what one can do with it as a whole. */
class ListHeader extends Header {

    private final Span count = new Span();

    ListHeader(Viewer viewer, Runnable create, Component export, Component columns) {
        addClassNames("crm-page-head", "list-header");
        count.addClassName("faint");
        count.getElement().setAttribute("aria-live", "polite");
        Span space = new Span();
        space.addClassName("space");
        add(new H1(translate("lead.list.title")), count, space, columns);
        if (LeadRights.mayExport(viewer)) {
            add(export);
        }
        if (LeadRights.mayCreate(viewer)) {
            Button bring = new Button(translate("lead.import"), VaadinIcon.UPLOAD.create(), e -> UI.getCurrent()
                    .navigate("leads/import"));
            bring.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            Button add = new Button(translate("lead.new"), VaadinIcon.PLUS.create(), e -> create.run());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
            add(bring, add);
        }
    }

    void show(long total) {
        count.setText(
                total > Page.EXACT_UP_TO
                        ? translate("lead.list.many", Page.EXACT_UP_TO)
                        : translate("lead.list.count", total));
    }
}
