package org.callboard.ui.lead;

import java.util.HashMap;
import java.util.Map;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.lead.LeadView;
import org.callboard.ui.text.Texts;

/** Owners as colleagues call them; each is looked up once for a page. */
final class OwnerNames {

    private final People people;
    private final Map<String, String> known = new HashMap<>();

    OwnerNames(People people) {
        this.people = people;
    }

    String of(LeadView lead) {
        return of(lead.owner());
    }

    /** @param username {@code null} for nobody */
    String of(String username) {
        return username == null ? Texts.text("lead.owner.nobody") : known.computeIfAbsent(username, this::lookUp);
    }

    private String lookUp(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }
}
