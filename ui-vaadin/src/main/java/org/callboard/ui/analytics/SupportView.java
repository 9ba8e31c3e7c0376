package org.callboard.ui.analytics;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.callboard.access.Role;
import org.callboard.kernel.BadInput;
import org.callboard.support.TicketReports;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.Toast;
import org.springframework.context.annotation.Lazy;

/** What was promised to customers and kept, and what waits; every figure opens its tickets. What it shows stands in the URL. */
@Route("support-figures")
@StyleSheet("context://crm/list.css")
@StyleSheet("context://crm/analytics.css")
@RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.ANALYST, Role.ADMIN})
class SupportView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TicketReports reports;
    private final SupportControls controls;
    private final SupportTable table;
    private final Paragraph historic = new Paragraph(Texts.text("analytics.support.note"));

    SupportView(@Lazy TicketReports reports, Times times) {
        this.reports = reports;
        controls = new SupportControls(times, this::changed);
        table = new SupportTable(reports, times);
        historic.addClassName("crm-quiet");
        Div space = new Div();
        space.addClassName("crm-grow");
        Div head = new Div(new H1(getPageTitle()), space, new CsvLink("support", table::csv));
        head.addClassName("crm-page-head");
        addClassNames("crm-page", "figures-view");
        add(head, controls, table, historic);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        controls.read(event.getLocation().getQueryParameters().getParameters());
        draw();
    }

    private void changed() {
        Location here = new Location("support-figures", QueryParameters.simple(controls.parameters()));
        UI.getCurrent().getPage().getHistory().replaceState(null, here);
        draw();
    }

    private void draw() {
        try {
            TicketReports.Query query = controls.query();
            table.show(query, reports.figures(query));
        } catch (BadInput refused) {
            Toast.failed(
                    refused.fields().isEmpty()
                            ? refused.getMessage()
                            : refused.fields().get(0).message());
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("analytics.support");
    }
}
