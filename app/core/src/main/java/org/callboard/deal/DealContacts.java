package org.callboard.deal;

import java.util.List;
import java.util.UUID;

/** Who has a say in a deal, beside the person it is with. Whoever was merged is shown as who they are now. */
public interface DealContacts {

    /** Of one deal. */
    int MOST = 50;

    /** Of those that the current user may see, by role and name. */
    List<Contact> of(UUID deal);

    /**
     * Adds somebody, or gives them another role.
     *
     * @param role {@code buyer}, {@code user}, {@code champion}, {@code blocker} or {@code other}
     */
    List<Contact> put(UUID deal, UUID person, String role);

    void remove(UUID deal, UUID person);

    /** @param name what people call the person */
    record Contact(UUID personId, String name, ContactRole role) {}
}
