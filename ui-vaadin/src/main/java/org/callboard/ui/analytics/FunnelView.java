package org.callboard.ui.analytics;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callboard.access.Role;
import org.callboard.analytics.Funnel;
import org.callboard.analytics.FunnelQuery;
import org.callboard.kernel.BadInput;
import org.callboard.ui.list.RecordFilter;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** How far deals get, how long they wait, and where. What it shows stands in the URL. */
@Route("funnel")
@StyleSheet("context://crm/list.css")
@StyleSheet("context://crm/analytics.css")
@RolesAllowed({Role.SALES_REP, Role.SALES_MANAGER, Role.MARKETER, Role.ANALYST, Role.ADMIN})
class FunnelView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AnalyticsRoom room;
    private final FunnelControls controls;
    private final RecordFilter filter;
    private final BottleneckNote bottleneck;
    private final FunnelPicture picture;
    private final StepTable steps;
    private final OutcomeTable outcomes;

    FunnelView(AnalyticsRoom room) {
        this.room = room;
        controls = new FunnelControls(room, this::changed);
        filter = new RecordFilter(AnalyticsPlaces.DEALS, AnalyticsPlaces.RIGHTS, room.records(), this::changed);
        bottleneck = new BottleneckNote(room);
        picture = new FunnelPicture(room);
        steps = new StepTable(room);
        outcomes = new OutcomeTable(room);
        Div space = new Div();
        space.addClassName("crm-grow");
        Div head = new Div(new H1(getPageTitle()), space, new CsvLink("funnel", steps::csv));
        head.addClassName("crm-page-head");
        Div second = new Div(new H2(Texts.text("analytics.outcomes")), new CsvLink("outcomes", outcomes::csv));
        second.addClassName("crm-page-head");
        addClassNames("crm-page", "figures-view");
        add(head, filter, controls, bottleneck, picture, steps, second, outcomes);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> asked =
                new LinkedHashMap<>(event.getLocation().getQueryParameters().getParameters());
        controls.read(asked);
        filter.show(asked);
        refresh();
    }

    private void changed() {
        Location here = new Location("funnel", new QueryParameters(filter.parameters(controls.parameters())));
        UI.getCurrent().getPage().getHistory().replaceState(null, here);
        refresh();
    }

    private void refresh() {
        try {
            draw(controls.query(filter.query()));
        } catch (BadInput refused) {
            Toast.failed(
                    refused.fields().isEmpty()
                            ? refused.getMessage()
                            : refused.fields().get(0).message());
        }
    }

    private void draw(FunnelQuery query) {
        Funnel funnel = room.funnels().of(query);
        bottleneck.show(query, funnel);
        picture.show(query, funnel);
        steps.show(query, funnel);
        outcomes.show(query, funnel);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("analytics.funnel");
    }
}
