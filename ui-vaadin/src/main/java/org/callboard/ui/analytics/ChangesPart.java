package org.callboard.ui.analytics;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.callboard.analytics.Changes;
import org.callboard.analytics.Changes.Flow;
import org.callboard.analytics.ChangesQuery;
import org.callboard.analytics.Days;
import org.callboard.analytics.ForecastQuery;
import org.callboard.kernel.BadInput;
import org.callboard.ui.text.Texts;

/** What moved between two nights, as a flow and as a table; each band lists its deals. */
class ChangesPart extends Div {

    private static final int NIGHTS = 400;
    private static final int USUAL = 30;

    private final transient AnalyticsRoom room;
    private final DatePicker from = new DatePicker(Texts.text("analytics.changes.from"));
    private final DatePicker to = new DatePicker(Texts.text("analytics.changes.to"));
    private final Checkbox months = new Checkbox(Texts.text("analytics.changes.months"));
    private final Paragraph said = new Paragraph();
    private final ChangesPicture picture;
    private final Grid<Flow> grid = new Grid<>();
    private transient ForecastQuery forecast;
    private transient ChangesQuery query;
    private transient List<Flow> flows = List.of();
    private String currency = "";
    private boolean begun;

    ChangesPart(AnalyticsRoom room) {
        this.room = room;
        picture = new ChangesPicture(this::open);
        addClassName("figures-changes");
        to.setPlaceholder(Texts.text("analytics.changes.now"));
        to.setClearButtonVisible(true);
        from.addValueChangeListener(change -> refresh(change.isFromClient()));
        to.addValueChangeListener(change -> refresh(change.isFromClient()));
        months.addValueChangeListener(change -> refresh(change.isFromClient()));
        Div controls = new Div(from, to, months, new CsvLink("changes", this::csv));
        controls.addClassName("figures-controls");
        said.addClassName("crm-quiet");
        columns();
        add(new H2(Texts.text("analytics.changes")), controls, said, picture, grid);
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.addColumn(flow -> ChangesPicture.word(flow.begin()))
                .setHeader(Texts.text("analytics.changes.begin"))
                .setAutoWidth(true);
        grid.addColumn(flow -> ChangesPicture.word(flow.end()))
                .setHeader(Texts.text("analytics.changes.end"))
                .setAutoWidth(true);
        grid.addComponentColumn(flow ->
                        new OpenButton(Figures.count(flow.deals()), ChangesPicture.title(flow), true, () -> open(flow)))
                .setHeader(Texts.text("analytics.changes.deals"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(flow -> Figures.sum(flow.before(), flow.currency()))
                .setHeader(Texts.text("analytics.changes.before"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(flow -> Figures.sum(flow.after(), flow.currency()))
                .setHeader(Texts.text("analytics.changes.after"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    void show(ForecastQuery asked, String drawn) {
        forecast = asked;
        currency = drawn;
        if (!begun) {
            begun = true;
            begin();
        }
        refresh(true);
    }

    /** A month back, or as far as nights are kept. */
    private void begin() {
        LocalDate today = room.times().today();
        from.setMax(today.minusDays(1));
        to.setMax(today);
        List<LocalDate> nights = room.changes().nights(NIGHTS);
        LocalDate usual = today.minusDays(USUAL);
        LocalDate first = nights.isEmpty() ? null : nights.get(nights.size() - 1);
        from.setValue(first == null || first.isBefore(usual) ? usual : first);
        from.setMin(first);
    }

    private void refresh(boolean wanted) {
        if (!wanted || forecast == null || from.getValue() == null) {
            return;
        }
        try {
            Days closing = months.getValue()
                    ? new Days(forecast.from().atDay(1), forecast.to().atEndOfMonth())
                    : null;
            query = new ChangesQuery(from.getValue(), to.getValue(), closing, forecast.filter());
            draw(room.changes().of(query));
        } catch (BadInput refused) {
            said.setText(
                    refused.fields().isEmpty()
                            ? refused.getMessage()
                            : refused.fields().get(0).message());
            picture.setVisible(false);
            grid.setVisible(false);
        }
    }

    private void draw(Changes changes) {
        flows = changes.flows();
        String night = room.times().date(changes.from());
        said.setText(Texts.text(flows.isEmpty() ? "analytics.changes.none" : "analytics.changes.since", night));
        picture.show(flows, currency);
        grid.setItems(flows);
        grid.setVisible(!flows.isEmpty());
    }

    private void open(Flow flow) {
        new DealsDialog(
                        ChangesPicture.title(flow),
                        room.times(),
                        page -> room.changes().deals(query, flow.begin(), flow.end(), flow.currency(), page))
                .open();
    }

    private List<List<?>> csv() {
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of("begin", "end", "currency", "deals", "before", "after"));
        flows.forEach(flow -> rows.add(List.of(
                flow.begin(),
                flow.end(),
                flow.currency(),
                flow.deals(),
                flow.before().toPlainString(),
                flow.after().toPlainString())));
        return rows;
    }
}
