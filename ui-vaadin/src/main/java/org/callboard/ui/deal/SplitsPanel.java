package org.callboard.ui.deal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.function.Supplier;
import org.callboard.deal.DealSplits.Split;
import org.callboard.deal.Deals;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.record.ValueWords;
import org.callboard.ui.text.Texts;

/** How several colleagues share what a deal brings. */
@SpringComponent
class SplitsPanel extends DealPanel {

    private final DealRoom room;

    SplitsPanel(DealRoom room) {
        super("splits", 300, "percent", Deals.KIND);
        this.room = room;
    }

    @Override
    public Supplier<? extends Component> read(OpenRecord deal) {
        List<Split> splits = room.splits().of(deal.subject().id());
        return () -> draw(deal, splits);
    }

    private Component draw(OpenRecord deal, List<Split> splits) {
        Div panel = new Div();
        UnorderedList list = new UnorderedList();
        OwnerNames names = new OwnerNames(room.people());
        splits.forEach(split -> list.add(line(names.of(split.owner()), split)));
        panel.add(splits.isEmpty() ? faint(Texts.text("deal.splits.none")) : list);
        if (deal.mayChange()) {
            panel.add(act(
                    Texts.text(splits.isEmpty() ? "deal.splits.add" : "deal.splits.change"),
                    "percent",
                    () -> new SplitDialog(room.people(), splits, changed -> {
                                room.splits().put(deal.subject().id(), changed);
                                deal.changed().run();
                            })
                            .open()));
        }
        return panel;
    }

    private static ListItem line(String name, Split split) {
        Span percent = new Span(Texts.text("deal.splits.percent", ValueWords.number(split.percent())));
        percent.addClassName("crm-num");
        ListItem line = new ListItem(new Span(name), percent);
        line.addClassName("split-line");
        return line;
    }
}
