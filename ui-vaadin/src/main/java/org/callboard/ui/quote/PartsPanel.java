package org.callboard.ui.quote;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.quote.BundlePart;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.record.RecordPanel;
import org.callboard.ui.text.Texts;

/** What a bundle consists of. */
@SpringComponent
class PartsPanel implements RecordPanel {

    private static final int ORDER = 90;

    private final QuoteRoom room;

    PartsPanel(QuoteRoom room) {
        this.room = room;
    }

    @Override
    public String name() {
        return "parts";
    }

    @Override
    public boolean isFor(OpenRecord record) {
        return record.isOf("product");
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String title() {
        return Texts.text("quote.parts");
    }

    @Override
    public String icon() {
        return "layers";
    }

    @Override
    public Supplier<? extends Component> read(OpenRecord product) {
        List<BundlePart> parts = room.products().parts(product.subject().id());
        return () -> draw(product, parts);
    }

    private Component draw(OpenRecord product, List<BundlePart> parts) {
        Div panel = new Div();
        if (parts.isEmpty()) {
            panel.add(QuoteActs.faint(Texts.text("quote.parts.none")));
        }
        UnorderedList list = new UnorderedList();
        parts.forEach(part -> list.add(line(product, parts, part)));
        panel.add(list);
        if (product.mayChange()) {
            panel.add(QuoteActs.act(Texts.text("quote.parts.add"), "plus", () -> add(product, parts)));
        }
        return panel;
    }

    private ListItem line(OpenRecord product, List<BundlePart> parts, BundlePart part) {
        Div line = new Div(
                new Span(MoneyWords.number(part.quantity()) + " ×"),
                new Anchor("products/" + part.productId(), part.name()));
        line.addClassName("side-by-side");
        if (product.mayChange()) {
            line.add(QuoteActs.icon("x", Texts.text("quote.parts.remove", part.name()), () -> {
                List<BundlePart> rest = new ArrayList<>(parts);
                rest.remove(part);
                keep(product, rest);
            }));
        }
        return new ListItem(line);
    }

    private void add(OpenRecord product, List<BundlePart> parts) {
        new PartDialog(room, (id, quantity) -> {
                    List<BundlePart> more = new ArrayList<>(parts);
                    more.add(new BundlePart(id, null, quantity));
                    room.products().setParts(product.subject().id(), more);
                    product.changed().run();
                })
                .open();
    }

    private void keep(OpenRecord product, List<BundlePart> parts) {
        UUID bundle = product.subject().id();
        if (Attempt.to(() -> room.products().setParts(bundle, parts))) {
            product.changed().run();
        }
    }
}
