package org.callboard.deal;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.activity.Activities;
import org.callboard.activity.ActivityDraft;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Tells whoever looks after a customer what was sold: a note with the customer, whom support sees, too. What it was sold
 * for stays with the deal.
 */
@Component
class HandOver {

    private static final Viewer HOUSE = new Viewer("callboard", "Callboard", Set.of(Role.ADMIN), Set.of());

    private final ObjectProvider<Activities> activities;
    private final People people;
    private final CurrentUser currentUser;

    HandOver(ObjectProvider<Activities> activities, People people, CurrentUser currentUser) {
        this.activities = activities;
        this.people = people;
        this.currentUser = currentUser;
    }

    /** @param request the same for the same step, so that a repeated one writes no second note */
    UUID begin(DealRow deal, String request) {
        String months = deal.termMonths() == null
                ? ""
                : "<p>Runs for " + deal.termMonths().toPlainString() + " months.</p>";
        String owner = deal.owner() == null ? "" : "<p>Sold by " + escaped(deal.owner()) + ".</p>";
        String text = "<p>Won and handed over: <b>" + escaped(deal.title()) + "</b></p>" + months + owner;
        return asHouse(() -> activities
                .getObject()
                .add(customer(deal), ActivityDraft.note(text), request)
                .id());
    }

    void withdraw(UUID note) {
        asHouse(() -> {
            try {
                activities.getObject().delete(note);
            } catch (NotFound gone) {
                return false;
            }
            return true;
        });
    }

    /** What somebody reads, mends and sends; the owner's to-do when there is one. */
    void draftApology(DealRow deal, String reason, String request) {
        String text = "<p>Send an apology for cancelling <b>" + escaped(deal.title()) + "</b>:</p>"
                + "<blockquote><p>We are sorry that we cannot go on as agreed"
                + (reason == null ? "." : ": " + escaped(reason.strip().replaceFirst("[.]$", "")) + ".")
                + "</p><p>What we began is withdrawn; nothing will be charged. May we call you about how to go on?</p></blockquote>";
        boolean there = deal.owner() != null
                && people.find(deal.owner()).filter(Person::enabled).isPresent();
        ActivityDraft draft = there ? ActivityDraft.todo(text, null, deal.owner()) : ActivityDraft.note(text);
        asHouse(() -> activities.getObject().add(new Subject(Deals.KIND, deal.id()), draft, request));
    }

    private static Subject customer(DealRow deal) {
        if (deal.companyId() != null) {
            return new Subject("company", deal.companyId());
        }
        return deal.personId() == null ? new Subject(Deals.KIND, deal.id()) : new Subject("person", deal.personId());
    }

    private <T> T asHouse(Supplier<T> work) {
        return currentUser.actingFor(HOUSE, work);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
