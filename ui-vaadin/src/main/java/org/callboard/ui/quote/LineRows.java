package org.callboard.ui.quote;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callboard.kernel.BadInput;
import org.callboard.quote.LineDraft;
import org.callboard.quote.QuoteView;
import org.callboard.records.RecordView;
import org.callboard.ui.text.Texts;

/** The lines of a quote being written: products are found by a few letters, the rest is typed. */
class LineRows extends Div {

    private static final int OFFERED = 20;
    private static final Pattern LINE = Pattern.compile("lines\\[(\\d{1,3})](?:\\.(\\w+))?");

    private final OrderedList list = new OrderedList();
    private final List<LineRow> rows = new ArrayList<>();
    private final transient Runnable changed;

    LineRows(QuoteRoom room, Runnable changed) {
        this.changed = changed;
        addClassName("quote-lines");
        ComboBox<RecordView> products = new ComboBox<>();
        products.setPlaceholder(Texts.text("quote.line.add-product"));
        products.getElement().setAttribute("aria-label", Texts.text("quote.line.add-product"));
        products.addClassName("quote-add");
        products.setItems(query ->
                room.records().records().suggest("product", query.getFilter().orElse(""), OFFERED).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        products.setItemLabelGenerator(RecordView::title);
        products.addValueChangeListener(e -> {
            if (e.getValue() != null) {
                UUID product = e.getValue().id();
                products.clear();
                add(LineDraft.of(product, 1));
            }
        });
        Div more = new Div(
                products,
                QuoteActs.act(
                        Texts.text("quote.line.add-free"),
                        "plus",
                        () -> add(LineDraft.free(null, BigDecimal.ONE, null))));
        more.addClassName("side-by-side");
        add(list, more);
    }

    void show(List<LineDraft> lines) {
        rows.clear();
        lines.forEach(line -> rows.add(new LineRow(line, this)));
        draw();
    }

    private void add(LineDraft line) {
        LineRow row = new LineRow(line, this);
        rows.add(row);
        draw();
        row.focusFirst();
        changed();
    }

    void move(LineRow row, int by) {
        int from = rows.indexOf(row);
        int to = from + by;
        if (to >= 0 && to < rows.size()) {
            rows.remove(from);
            rows.add(to, row);
            draw();
            changed();
        }
    }

    void drop(LineRow row) {
        rows.remove(row);
        draw();
        changed();
    }

    private void draw() {
        list.removeAll();
        rows.forEach(list::add);
    }

    void changed() {
        changed.run();
    }

    List<LineDraft> drafts() {
        return rows.stream().map(LineRow::draft).toList();
    }

    /** What the house made of the lines, in their order. */
    void show(QuoteView preview) {
        String currency = preview.content().currency();
        for (int i = 0; i < rows.size() && i < preview.lines().size(); i++) {
            rows.get(i).show(preview.lines().get(i), preview.totals().lines().get(i), currency);
        }
    }

    /** @return false when it is about none of the lines */
    boolean mark(BadInput.Field wrong) {
        Matcher line = LINE.matcher(wrong.field());
        if (!line.matches() || Integer.parseInt(line.group(1)) >= rows.size()) {
            return false;
        }
        rows.get(Integer.parseInt(line.group(1))).mark(line.group(2) == null ? "" : line.group(2), wrong.message());
        return true;
    }

    void unmark() {
        rows.forEach(LineRow::unmark);
    }
}
