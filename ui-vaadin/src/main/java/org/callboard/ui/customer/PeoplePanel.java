package org.callboard.ui.customer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.function.Supplier;
import org.callboard.customer.Link;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.text.Texts;

/** Who works for a company; more of them come when one asks for them. */
@SpringComponent
class PeoplePanel extends CustomerPanel {

    private static final int SHOWN = 10;

    private final CustomerRoom room;

    PeoplePanel(CustomerRoom room) {
        super("people", 100, "users", "company");
        this.room = room;
    }

    @Override
    public Supplier<? extends Component> read(OpenRecord company) {
        Page<Link> first = page(company, 0);
        return () -> draw(company, first);
    }

    private Page<Link> page(OpenRecord company, int number) {
        return room.links().peopleOf(company.subject().id(), new PageRequest(number, SHOWN, List.of()));
    }

    private Component draw(OpenRecord company, Page<Link> first) {
        Div panel = new Div();
        UnorderedList list = new UnorderedList();
        panel.add(first.items().isEmpty() ? faint(Texts.text("customer.people.none")) : list);
        Button more = act("", "chevron-down", () -> {});
        more.addClickListener(
                e -> append(company, list, more, page(company, list.getElement().getChildCount() / SHOWN)));
        append(company, list, more, first);
        panel.add(more);
        if (company.mayChange()) {
            panel.add(act(Texts.text("customer.link.add.person"), "plus", () -> add(company)));
        }
        return panel;
    }

    private void append(OpenRecord company, UnorderedList list, Button more, Page<Link> page) {
        page.items().forEach(link -> list.add(new LinkLine(room, link, company)));
        long left = page.total() - list.getElement().getChildCount();
        more.setVisible(left > 0 && page.items().size() == SHOWN);
        more.setText(Texts.text("customer.people.more", left));
    }

    private void add(OpenRecord company) {
        LinkDialog.adding(room.records().records(), "person", (person, draft) -> {
                    room.links().put(person, company.subject().id(), draft);
                    company.changed().run();
                })
                .open();
    }
}
