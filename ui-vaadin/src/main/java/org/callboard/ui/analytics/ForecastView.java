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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callboard.access.Role;
import org.callboard.analytics.Forecast;
import org.callboard.analytics.ForecastQuery;
import org.callboard.kernel.BadInput;
import org.callboard.ui.list.RecordFilter;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** What open deals are likely to bring, and what moved. What it shows stands in the URL. */
@Route("forecast")
@StyleSheet("context://crm/list.css")
@StyleSheet("context://crm/analytics.css")
@RolesAllowed({Role.SALES_REP, Role.SALES_MANAGER, Role.MARKETER, Role.ANALYST, Role.ADMIN})
class ForecastView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AnalyticsRoom room;
    private final ForecastControls controls;
    private final RecordFilter filter;
    private final ForecastPicture picture;
    private final ExchangeNote exchange = new ExchangeNote();
    private final ForecastTable table;
    private final ChangesPart changes;

    ForecastView(AnalyticsRoom room) {
        this.room = room;
        controls = new ForecastControls(room.times(), this::changed);
        filter = new RecordFilter(AnalyticsPlaces.DEALS, AnalyticsPlaces.RIGHTS, room.records(), this::changed);
        picture = new ForecastPicture(room);
        table = new ForecastTable(room);
        changes = new ChangesPart(room);
        Div space = new Div();
        space.addClassName("crm-grow");
        Div acts = new Div(new CsvLink("forecast", table::csv));
        acts.addClassName("crm-row");
        if (room.quotas().maySet()) {
            acts.add(QuotaDialog.button(room, this::refresh));
        }
        Div head = new Div(new H1(getPageTitle()), space, acts);
        head.addClassName("crm-page-head");
        addClassNames("crm-page", "figures-view");
        add(head, filter, controls, exchange, picture, table, changes);
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
        Location here = new Location("forecast", new QueryParameters(filter.parameters(controls.parameters())));
        UI.getCurrent().getPage().getHistory().replaceState(null, here);
        refresh();
    }

    private void refresh() {
        try {
            draw();
        } catch (BadInput refused) {
            Toast.failed(
                    refused.fields().isEmpty()
                            ? refused.getMessage()
                            : refused.fields().get(0).message());
            filter.show(Map.of());
            draw();
        }
    }

    private void draw() {
        ForecastQuery query = controls.query(filter.query());
        Forecast forecast = room.forecasts().of(query);
        String currency = controls.offer(forecast);
        exchange.show(forecast.exchange());
        picture.show(query, forecast, currency, controls.weighted());
        table.show(query, forecast);
        changes.show(query, currency);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("analytics.forecast");
    }
}
