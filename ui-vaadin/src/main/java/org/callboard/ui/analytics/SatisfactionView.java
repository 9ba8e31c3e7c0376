package org.callboard.ui.analytics;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.callboard.access.People;
import org.callboard.access.Role;
import org.callboard.knowledge.Inquiries;
import org.callboard.survey.Surveys;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.springframework.context.annotation.Lazy;

/** How satisfied customers are, and how many did not have to write; every figure opens what stands behind it. */
@Route("satisfaction")
@StyleSheet("context://crm/list.css")
@StyleSheet("context://crm/analytics.css")
@RolesAllowed({Role.SUPPORT_MANAGER, Role.ANALYST, Role.ADMIN})
class SatisfactionView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Surveys surveys;
    private final SatisfactionControls controls;
    private final SatisfactionTable table;
    private final DeflectionPart help;

    SatisfactionView(@Lazy Surveys surveys, @Lazy Inquiries inquiries, People people, Times times) {
        this.surveys = surveys;
        controls = new SatisfactionControls(times, this::changed);
        table = new SatisfactionTable(surveys, people, times);
        help = new DeflectionPart(inquiries, times);
        Div space = new Div();
        space.addClassName("crm-grow");
        Div head = new Div(new H1(getPageTitle()), space, new CsvLink("satisfaction", table::csv));
        head.addClassName("crm-page-head");
        addClassNames("crm-page", "figures-view");
        add(head, controls, table, help);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        controls.read(event.getLocation().getQueryParameters().getParameters());
        draw();
    }

    private void changed() {
        Location here = new Location("satisfaction", QueryParameters.simple(controls.parameters()));
        UI.getCurrent().getPage().getHistory().replaceState(null, here);
        draw();
    }

    private void draw() {
        Surveys.Query query = controls.query();
        table.show(query, surveys.figures(query));
        help.show(controls.start(), controls.end());
    }

    @Override
    public String getPageTitle() {
        return Texts.text("analytics.satisfaction");
    }
}
