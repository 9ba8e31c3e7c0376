package org.callboard.lead;

import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectMerged;
import org.callboard.kernel.SubjectUnmerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Once leads became one, or several again, the house hears what they are called now. Tasks "Contact lead" that came along
 * are their new lead's: its owner has them, and no second person.
 */
@Component
class LeadAfterMerge {

    private final Leads leads;
    private final ContactTask contact;
    private final LeadNews news;

    LeadAfterMerge(Leads leads, ContactTask contact, LeadNews news) {
        this.leads = leads;
        this.contact = contact;
        this.news = news;
    }

    @EventListener
    void on(SubjectMerged merge) {
        settle(merge.survivor());
    }

    @EventListener
    void on(SubjectUnmerged undone) {
        settle(undone.survivor());
        undone.others().forEach(other -> settle(new Subject(undone.survivor().type(), other)));
    }

    private void settle(Subject subject) {
        if (subject.type().equals(LeadExtensions.KIND)) {
            leads.find(subject.id()).ifPresent(lead -> {
                news.describe(lead);
                if (lead.isOpen()) {
                    contact.follow(lead);
                }
            });
        }
    }
}
