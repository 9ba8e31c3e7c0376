package org.callboard.ui.analytics;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import java.math.BigDecimal;
import java.util.function.Function;
import org.callboard.analytics.ListedDeal;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;

/** The deals behind a bar, read as one scrolls; each opens its page. */
class DealsDialog extends Dialog {

    private static final int PAGE = 50;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final transient Times times;
    private final Grid<ListedDeal> grid = new Grid<>(PAGE);

    /** @param deals one page of them, however often it is asked for */
    DealsDialog(String title, Times times, Function<PageRequest, Page<ListedDeal>> deals) {
        this.times = times;
        long total = deals.apply(PageRequest.first(1)).total();
        setHeaderTitle(title);
        setWidth("min(860px, 96vw)");
        setDraggable(true);
        Paragraph count = new Paragraph(Texts.text("analytics.deals.count", total));
        count.addClassName("crm-quiet");
        columns();
        grid.setItems(DataProvider.fromCallbacks(
                query ->
                        deals
                                .apply(new PageRequest(query.getOffset() / query.getLimit(), query.getLimit(), null))
                                .items()
                                .stream(),
                query -> (int) total));
        grid.setHeight("min(60vh, 520px)");
        grid.setVisible(total > 0);
        add(count, grid);
        Button close = new Button(Texts.text("analytics.close"), click -> close());
        getFooter().add(close);
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(DealsDialog::title)
                .setKey("title")
                .setHeader(Texts.text("analytics.deals.title"))
                .setFlexGrow(3);
        grid.addColumn(DealsDialog::sum)
                .setHeader(Texts.text("analytics.deals.amount"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(ListedDeal::stageName)
                .setHeader(Texts.text("analytics.deals.stage"))
                .setAutoWidth(true);
        grid.addColumn(ListedDeal::owner)
                .setHeader(Texts.text("analytics.deals.owner"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::day)
                .setHeader(Texts.text("analytics.deals.day"))
                .setAutoWidth(true);
    }

    /** Of a deal that several share, with the part that counts here. */
    private static String sum(ListedDeal deal) {
        String sum = Figures.sum(deal.amount(), deal.currency());
        return deal.part().compareTo(WHOLE) == 0 || sum.isEmpty()
                ? sum
                : Texts.text(
                        "analytics.deals.part",
                        sum,
                        deal.part().stripTrailingZeros().toPlainString());
    }

    private static Component title(ListedDeal deal) {
        return new Anchor(
                "deals/" + deal.id(), deal.title().isEmpty() ? deal.id().toString() : deal.title());
    }

    /** How long it waited where that was asked; else when it was, or is to be, closed. */
    private Component day(ListedDeal deal) {
        if (deal.days() != null) {
            return new Span(Figures.days(deal.days()));
        }
        java.time.LocalDate day = deal.closedOn() == null ? deal.closeOn() : deal.closedOn();
        return new Span(day == null ? "–" : times.date(day));
    }
}
