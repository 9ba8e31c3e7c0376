package org.callboard.ui.customer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.function.Supplier;
import org.callboard.customer.Link;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.text.Texts;

/** Where a person works, the primary company first. */
@SpringComponent
class CompaniesPanel extends CustomerPanel {

    private final CustomerRoom room;

    CompaniesPanel(CustomerRoom room) {
        super("companies", 100, "building-2", "person");
        this.room = room;
    }

    @Override
    public Supplier<? extends Component> read(OpenRecord person) {
        List<Link> links = room.links().companiesOf(person.subject().id());
        return () -> draw(person, links);
    }

    private Component draw(OpenRecord person, List<Link> links) {
        Div panel = new Div();
        UnorderedList list = new UnorderedList();
        links.forEach(link -> list.add(new LinkLine(room, link, person)));
        panel.add(links.isEmpty() ? faint(Texts.text("customer.companies.none")) : list);
        if (person.mayChange()) {
            panel.add(act(Texts.text("customer.link.add.company"), "plus", () -> add(person)));
        }
        return panel;
    }

    private void add(OpenRecord person) {
        LinkDialog.adding(room.records().records(), "company", (company, draft) -> {
                    room.links().put(person.subject().id(), company, draft);
                    person.changed().run();
                })
                .open();
    }
}
