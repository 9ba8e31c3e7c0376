package org.callboard.ui.customer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.customer.Conversions.Conversion;
import org.callboard.customer.Conversions.How;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.record.SubjectLinks;
import org.callboard.ui.text.Texts;

/** Which leads became this customer, and which customer a lead became. */
@SpringComponent
class OriginPanel extends CustomerPanel {

    private final CustomerRoom room;

    OriginPanel(CustomerRoom room) {
        super("origin", 60, "target", "company", "person", "lead");
        this.room = room;
    }

    @Override
    public String title() {
        return Texts.text("customer.panel.origin");
    }

    @Override
    public Supplier<? extends Component> read(OpenRecord record) {
        List<Conversion> found = conversions(record);
        return found.isEmpty() ? null : () -> draw(record, found);
    }

    private List<Conversion> conversions(OpenRecord record) {
        UUID id = record.subject().id();
        return switch (record.subject().type()) {
            case "lead" -> room.conversions().ofLead(id).stream().toList();
            case "person" -> room.conversions().ofPerson(id);
            default -> room.conversions().ofCompany(id);
        };
    }

    private Component draw(OpenRecord record, List<Conversion> found) {
        UnorderedList list = new UnorderedList();
        found.forEach(conversion -> list.add(record.isOf("lead") ? became(conversion) : cameFrom(conversion)));
        return list;
    }

    private Component became(Conversion conversion) {
        Div both = new Div();
        both.addClassName("side-by-side");
        add(both, "person", conversion.personId(), conversion.person(), conversion.personHow());
        add(both, "company", conversion.companyId(), conversion.company(), conversion.companyHow());
        return new ListItem(both, when(conversion));
    }

    private static void add(Div both, String type, UUID id, String name, How how) {
        if (id != null) {
            both.add(SubjectLinks.to(type, id, name), faint(words(how)));
        }
    }

    private Component cameFrom(Conversion conversion) {
        Component lead = SubjectLinks.to("lead", conversion.leadId(), Texts.text("customer.origin.lead"));
        Div head = new Div(lead, faint(conversion.person() == null ? "" : conversion.person()));
        head.addClassName("side-by-side");
        return new ListItem(head, when(conversion));
    }

    private Span when(Conversion conversion) {
        Span when = room.records().file().times().told(conversion.at());
        when.addClassNames("small", "faint");
        return when;
    }

    private static String words(How how) {
        return how == null ? "" : Texts.text("customer.origin." + how);
    }
}
