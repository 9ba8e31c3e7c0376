package org.callboard.ui.deal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.deal.ContactRole;
import org.callboard.deal.DealContacts.Contact;
import org.callboard.deal.Deals;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.record.SubjectLinks;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;
import org.callboard.ui.widgets.Toast;

/** Who has a say in a deal, and which. */
@SpringComponent
class ContactsPanel extends DealPanel {

    private final DealRoom room;

    ContactsPanel(DealRoom room) {
        super("contacts", 100, "users", Deals.KIND);
        this.room = room;
    }

    @Override
    public Supplier<? extends Component> read(OpenRecord deal) {
        List<Contact> contacts = room.contacts().of(deal.subject().id());
        return () -> draw(deal, contacts);
    }

    private Component draw(OpenRecord deal, List<Contact> contacts) {
        Div panel = new Div();
        UnorderedList list = new UnorderedList();
        contacts.forEach(contact -> list.add(line(deal, contact)));
        panel.add(contacts.isEmpty() ? faint(Texts.text("deal.contacts.none")) : list);
        if (deal.mayChange()) {
            panel.add(act(
                    Texts.text("deal.contacts.add"),
                    "plus",
                    () -> ContactDialog.adding(room.records(), (person, role) -> put(deal, person, role))
                            .open()));
        }
        return panel;
    }

    private ListItem line(OpenRecord deal, Contact contact) {
        Div head = new Div(
                SubjectLinks.to("person", contact.personId(), contact.name()),
                new Badge(role(contact.role()), tone(contact.role())));
        head.addClassName("side-by-side");
        if (deal.mayChange()) {
            head.add(
                    icon(
                            "pencil",
                            Texts.text("deal.contacts.change", contact.name()),
                            () -> ContactDialog.changing(contact, role -> put(deal, contact.personId(), role))
                                    .open()),
                    icon("x", Texts.text("deal.contacts.remove", contact.name()), () -> remove(deal, contact)));
        }
        return new ListItem(head);
    }

    static String role(ContactRole role) {
        return Texts.text("deal.role." + role);
    }

    private static Badge.Tone tone(ContactRole role) {
        return switch (role) {
            case CHAMPION -> Badge.Tone.GOOD;
            case BLOCKER -> Badge.Tone.BAD;
            default -> Badge.Tone.CALM;
        };
    }

    private void put(OpenRecord deal, UUID person, ContactRole role) {
        room.contacts().put(deal.subject().id(), person, role.word());
        deal.changed().run();
    }

    private void remove(OpenRecord deal, Contact contact) {
        Attempt.to(() -> {
            room.contacts().remove(deal.subject().id(), contact.personId());
            Toast.done(
                    Texts.text("deal.contacts.removed", contact.name()),
                    () -> Attempt.to(() -> put(deal, contact.personId(), contact.role())));
            deal.changed().run();
        });
    }
}
