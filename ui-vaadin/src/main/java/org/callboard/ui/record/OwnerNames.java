package org.callboard.ui.record;

import java.util.HashMap;
import java.util.Map;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.ui.text.Texts;

/** Owners as colleagues call them; each is looked up once for a page. */
public final class OwnerNames {

    private final People people;
    private final Map<String, String> known = new HashMap<>();

    public OwnerNames(People people) {
        this.people = people;
    }

    /** @param username {@code null} for nobody */
    public String of(String username) {
        return username == null ? Texts.text("record.owner.nobody") : known.computeIfAbsent(username, this::lookUp);
    }

    private String lookUp(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }
}
