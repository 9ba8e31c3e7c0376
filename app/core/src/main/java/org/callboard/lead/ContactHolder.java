package org.callboard.lead;

import org.callboard.kernel.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what people do about leads, with tasks and otherwise: whoever takes the task "Contact lead", or is given it, has the lead. */
@Component
class ContactHolder {

    private final Leads leads;
    private final NewOwners owners;
    private final WorkedOn workedOn;
    private final ContactTask contact;
    private final LeadNews news;

    ContactHolder(Leads leads, NewOwners owners, WorkedOn workedOn, ContactTask contact, LeadNews news) {
        this.leads = leads;
        this.owners = owners;
        this.workedOn = workedOn;
        this.contact = contact;
        this.news = news;
    }

    @EventListener
    void on(DomainEvent event) {
        boolean work = event.what().startsWith("task.") || event.what().startsWith("activity.");
        if (!event.subject().type().equals("lead") || !work) {
            return;
        }
        workedOn.mark(event.subject().id());
        boolean taken = event.what().equals("task.claimed") || event.what().equals("task.assigned");
        if (taken && ContactTask.ELEMENT.equals(event.details().get("element"))) {
            hand(leads.lock(event.subject().id()), (String) event.details().get("assignee"));
        }
    }

    private void hand(Lead lead, String holder) {
        if (lead.isOpen() && holder != null && !holder.equals(lead.owner())) {
            news.tell(lead, lead.handTo(holder, owners.teamWith(holder, lead.team()), news.now()));
            contact.follow(lead);
        }
    }
}
