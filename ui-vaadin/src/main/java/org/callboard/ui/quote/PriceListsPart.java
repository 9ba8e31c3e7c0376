package org.callboard.ui.quote;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.quote.PriceLists.ListPrice;
import org.callboard.quote.PriceLists.PriceList;
import org.callboard.records.RecordView;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.Toast;

/** One price list after the other: its prices, lazily, and a line to set one. */
class PriceListsPart extends Div {

    private static final int OFFERED = 20;
    private static final int PAGE = 50;

    private final transient QuoteRoom room;
    private final ComboBox<PriceList> lists = new ComboBox<>(Texts.text("quote.prices.list"));
    private final Span about = QuoteActs.faint("");
    private final TextField search = new TextField();
    private final Grid<ListPrice> grid = new Grid<>();
    private final ComboBox<RecordView> product = new ComboBox<>(Texts.text("quote.prices.product"));
    private final BigDecimalField from = new BigDecimalField(Texts.text("quote.prices.from"));
    private final BigDecimalField price = new BigDecimalField(Texts.text("quote.prices.price"));
    private final Div body = new Div();

    PriceListsPart(QuoteRoom room) {
        this.room = room;
        addClassName("prices-part");
        lists.setItemLabelGenerator(PriceList::name);
        lists.addValueChangeListener(e -> show());
        search.setPlaceholder(Texts.text("quote.prices.search"));
        search.getElement().setAttribute("aria-label", Texts.text("quote.prices.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(e -> grid.getDataProvider().refreshAll());
        Div head = new Div(
                lists,
                QuoteActs.act(Texts.text("quote.prices.new"), "plus", () -> edit(null)),
                QuoteActs.act(Texts.text("quote.prices.edit"), "pencil", () -> edit(lists.getValue())));
        head.addClassName("side-by-side");
        columns();
        body.add(about, setting(), search, grid);
        add(head, body);
        load(null);
    }

    private void columns() {
        grid.setPageSize(PAGE);
        grid.addColumn(ListPrice::product)
                .setHeader(Texts.text("quote.prices.product"))
                .setFlexGrow(2);
        grid.addColumn(one -> MoneyWords.number(one.fromQuantity()))
                .setHeader(Texts.text("quote.prices.from"))
                .setTextAlign(ColumnTextAlign.END)
                .setClassNameGenerator(one -> "crm-num");
        grid.addColumn(one -> MoneyWords.of(one.price(), lists.getValue().currency()))
                .setHeader(Texts.text("quote.prices.price"))
                .setTextAlign(ColumnTextAlign.END)
                .setClassNameGenerator(one -> "crm-num");
        grid.addComponentColumn(one ->
                        QuoteActs.icon("trash-2", Texts.text("quote.prices.remove", one.product()), () -> remove(one)))
                .setKey("remove")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setEmptyStateText(Texts.text("quote.prices.none"));
        grid.setItems(this::fetch);
    }

    private Stream<ListPrice> fetch(Query<ListPrice, Void> query) {
        int page = query.getPage();
        int size = query.getPageSize();
        return page(new PageRequest(page, size, List.of())).items().stream();
    }

    private Page<ListPrice> page(PageRequest page) {
        return lists.isEmpty()
                ? new Page<>(List.of(), 0, page.size(), 0)
                : room.lists().prices(lists.getValue().id(), search.getValue(), page);
    }

    private Div setting() {
        product.setItems(query ->
                room.records().records().suggest("product", query.getFilter().orElse(""), OFFERED).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        product.setItemLabelGenerator(RecordView::title);
        Button set = new Button(Texts.text("quote.prices.set"), e -> set());
        Div line = new Div(product, from, price, set);
        line.addClassName("prices-set");
        return line;
    }

    private void load(UUID chosen) {
        List<PriceList> all = room.lists().all();
        lists.setItems(all);
        lists.setValue(all.stream()
                .filter(list -> list.id().equals(chosen))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(0)));
        show();
    }

    private void show() {
        PriceList list = lists.getValue();
        body.setVisible(list != null);
        if (list != null) {
            Times times = room.records().file().times();
            String valid = list.validTo() == null
                    ? Texts.text("quote.prices.since", times.date(list.validFrom()))
                    : Texts.text("quote.prices.between", times.date(list.validFrom()), times.date(list.validTo()));
            about.setText(
                    list.currency() + ", " + valid + (list.active() ? "" : ", " + Texts.text("quote.prices.inactive")));
            grid.getDataProvider().refreshAll();
        }
    }

    private void edit(PriceList list) {
        new PriceListDialog(
                        list,
                        room.rates().house().getCurrencyCode(),
                        room.records().file().times().today(),
                        said -> {
                            PriceList kept = room.lists().save(said);
                            Toast.done(Texts.text("quote.prices.saved", kept.name()));
                            load(kept.id());
                        })
                .open();
    }

    private void set() {
        Attempt.to(() -> {
            UUID id = product.isEmpty() ? null : product.getValue().id();
            room.lists().setPrice(lists.getValue().id(), new ListPrice(id, null, from.getValue(), price.getValue()));
            product.clear();
            from.clear();
            price.clear();
            product.focus();
            grid.getDataProvider().refreshAll();
        });
    }

    private void remove(ListPrice gone) {
        UUID list = lists.getValue().id();
        Attempt.to(() -> {
            room.lists().removePrice(list, gone.productId(), gone.fromQuantity());
            grid.getDataProvider().refreshAll();
            Toast.done(
                    Texts.text("quote.prices.removed", gone.product()),
                    () -> Attempt.to(() -> {
                        room.lists().setPrice(list, gone);
                        grid.getDataProvider().refreshAll();
                    }));
        });
    }
}
