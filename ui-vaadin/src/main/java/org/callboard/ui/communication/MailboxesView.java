package org.callboard.ui.communication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callboard.access.Role;
import org.callboard.communication.Inboxes;
import org.callboard.communication.Mailbox;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.EmptyState;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Toast;

/** Where mail comes in and goes out, as admins set it up. */
@Route("mailboxes")
@RolesAllowed(Role.ADMIN)
@StyleSheet("context://crm/communication.css")
class MailboxesView extends Section implements HasDynamicTitle {

    private final transient CommunicationRoom room;
    private final Div list = new Div();

    MailboxesView(CommunicationRoom room) {
        this.room = room;
        addClassName("crm-page");
        list.addClassName("mailbox-list");
        Button add = new Button(Texts.text("communication.mailboxes.new"), Icon.small("plus"), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        Div space = new Div();
        space.addClassName("crm-grow");
        Div head = new Div(new H1(getPageTitle()), space, add);
        head.addClassName("crm-page-head");
        add(head, list);
        load();
    }

    private void load() {
        List<Mailbox> all = room.mailboxes().all();
        Map<UUID, Inboxes.Standing> fetched = room.inboxes().standing().stream()
                .collect(Collectors.toMap(Inboxes.Standing::mailbox, Function.identity()));
        list.removeAll();
        all.forEach(mailbox -> list.add(new MailboxCard(room, mailbox, fetched.get(mailbox.id()), this::load)));
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    "mailbox",
                    Texts.text("communication.mailboxes.none"),
                    Texts.text("communication.mailboxes.none.text")));
        }
    }

    private void add() {
        new MailboxDialog(room.people(), null, draft -> {
                    Mailbox added = room.mailboxes().add(draft);
                    Toast.done(Texts.text("communication.mailboxes.added", added.address()));
                    load();
                })
                .open();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("communication.mailboxes");
    }
}
