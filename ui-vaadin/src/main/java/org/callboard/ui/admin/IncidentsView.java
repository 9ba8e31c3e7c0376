package org.callboard.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.callboard.access.Role;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.engine.Models;
import org.callboard.kernel.engine.Models.Incident;
import org.callboard.ui.record.SubjectFinder;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.EmptyState;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Toast;

/** Steps that gave up after their tries: why, for whom, and the button that gives them new ones. */
@Route("incidents")
@RolesAllowed(Role.ADMIN)
class IncidentsView extends Section implements HasDynamicTitle {

    private static final int SHOWN = 200;

    private final transient Models models;
    private final transient SubjectFinder subjects;
    private final transient Times times;
    private final Grid<Incident> grid = new Grid<>();
    private final Span count = new Span();
    private final Button retryAll = new Button(Texts.text("admin.retry.all"), Icon.small("rotate-ccw"));
    private final EmptyState none =
            new EmptyState("circle-check", Texts.text("admin.incidents.none"), Texts.text("admin.incidents.none.text"));

    IncidentsView(Models models, SubjectFinder subjects, Times times) {
        this.models = models;
        this.subjects = subjects;
        this.times = times;
        addClassName("crm-page");
        count.addClassName("crm-quiet");
        retryAll.addThemeVariants(ButtonVariant.LUMO_SMALL);
        retryAll.addClickListener(
                click -> retry(grid.getListDataView().getItems().toList()));
        Div space = new Div();
        space.addClassName("crm-grow");
        Div head = new Div(new H1(getPageTitle()), count, space, retryAll);
        head.addClassName("crm-page-head");
        columns();
        add(head, grid, none);
        load();
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(false);
        grid.setHeight("calc(100dvh - 150px)");
        grid.addComponentColumn(incident -> times.told(incident.at()))
                .setHeader(Texts.text("admin.incidents.at"))
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addComponentColumn(IncidentsView::step)
                .setHeader(Texts.text("admin.incidents.step"))
                .setWidth("230px")
                .setFlexGrow(0);
        grid.addComponentColumn(incident -> subjects.link(incident.businessKey()))
                .setHeader(Texts.text("admin.incidents.subject"))
                .setWidth("180px")
                .setFlexGrow(0);
        grid.addColumn(Incident::message)
                .setHeader(Texts.text("admin.incidents.message"))
                .setTooltipGenerator(Incident::message)
                .setFlexGrow(1);
        grid.addComponentColumn(this::retryButton).setWidth("110px").setFlexGrow(0);
        grid.setItemDetailsRenderer(new com.vaadin.flow.data.renderer.ComponentRenderer<>(this::detail));
    }

    private static Component step(Incident incident) {
        Span step = new Span(incident.topic() == null ? incident.element() : incident.topic());
        step.setTitle(incident.process() + " / " + incident.element());
        return step;
    }

    private Component retryButton(Incident incident) {
        Button retry = new Button(Texts.text("admin.retry"), click -> retry(List.of(incident)));
        retry.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return retry;
    }

    private Component detail(Incident incident) {
        Paragraph message = new Paragraph(incident.message());
        message.getStyle().set("white-space", "pre-wrap").set("overflow-wrap", "anywhere");
        Span reference = new Span(Texts.text(
                "admin.incidents.detail",
                times.exact(incident.at()),
                incident.process(),
                incident.element(),
                incident.release(),
                incident.correlationId() == null ? "–" : incident.correlationId()));
        reference.addClassName("crm-reference");
        Div detail = new Div(message, reference);
        detail.getStyle().set("padding", "4px 8px 12px");
        return detail;
    }

    private void retry(List<Incident> incidents) {
        int retried = 0;
        for (Incident incident : incidents) {
            try {
                models.retry(incident.id());
                retried++;
            } catch (NotFound solvedMeanwhile) {
                // nothing left to do
            }
        }
        Toast.done(Texts.text("admin.retried", retried));
        load();
    }

    private void load() {
        List<Incident> incidents = models.incidents(SHOWN);
        long all = models.incidentCount();
        grid.setItems(incidents);
        grid.setVisible(!incidents.isEmpty());
        none.setVisible(incidents.isEmpty());
        retryAll.setVisible(incidents.size() > 1);
        count.setText(Texts.text("admin.incidents.count", all));
        count.setVisible(all > 0);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("admin.incidents");
    }
}
