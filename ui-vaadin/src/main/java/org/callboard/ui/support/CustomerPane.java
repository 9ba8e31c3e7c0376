package org.callboard.ui.support;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.records.RecordView;
import org.callboard.support.TicketView;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.record.PanelColumn;
import org.callboard.ui.record.RecordPanel;
import org.callboard.ui.record.SubjectLinks;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** To the right: who asks, with all that the house knows of them, their other tickets, and what may answer them. */
class CustomerPane extends Section {

    private final transient SupportRoom room;
    private final RelatedTickets related;
    private final SuggestedArticles articles;
    private final Div who = new Div();
    private final PanelColumn panels;
    private final Button back;
    private transient TicketView shown;

    CustomerPane(SupportRoom room, Consumer<UUID> opened, Runnable toTalk) {
        this.room = room;
        related = new RelatedTickets(room, opened);
        articles = new SuggestedArticles(room);
        panels = room.records().file().panels().column(RecordPanel.Where.RIGHT);
        back = new Button(Texts.text("support.to-talk"), Icon.small("arrow-left"), click -> toTalk.run());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        back.addClassName("thread-back");
        addClassName("desk-customer");
        getElement().setAttribute("aria-label", Texts.text("support.customer"));
        clear();
    }

    final void clear() {
        shown = null;
        removeAll();
    }

    void show(TicketView ticket) {
        boolean same = shown != null && shown.id().equals(ticket.id());
        boolean known = same
                && Objects.equals(shown.personId(), ticket.personId())
                && Objects.equals(shown.companyId(), ticket.companyId());
        shown = ticket;
        if (!same) {
            removeAll();
            add(back, who, articles, related, panels);
            articles.show(ticket);
        }
        related.show(ticket);
        if (!known) {
            who.removeAll();
            panels.setVisible(false);
            if (ticket.personId() != null) {
                showCustomer(new Subject("person", ticket.personId()));
            } else if (ticket.companyId() != null) {
                showCustomer(new Subject("company", ticket.companyId()));
            } else {
                who.add(new H2(Asker.of(room, ticket).orElseGet(() -> Texts.text("support.somebody"))));
            }
        }
    }

    private void showCustomer(Subject subject) {
        try {
            RecordView customer = room.records().records().get(subject.type(), subject.id());
            H2 name = new H2();
            name.add(SubjectLinks.to(subject.type(), subject.id(), customer.title()));
            who.add(name);
            panels.setVisible(true);
            panels.show(new OpenRecord(subject, customer.title(), room.viewer(), false, () -> {}));
        } catch (NotFound | Forbidden outOfSight) {
            who.add(new H2(Texts.text("support.somebody")));
        }
    }

    void focusRelated() {
        related.getElement()
                .executeJs("const first = this.querySelector('a, button, vaadin-button'); first && first.focus()");
    }
}
