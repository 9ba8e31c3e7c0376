package org.callboard.customer;

import java.util.List;
import java.util.UUID;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;

/**
 * Who works where, and which company belongs to which; cut to what the current user may see of both ends. A link is
 * changed by whoever may change the person and see the company.
 */
public interface Links {

    /** The primary one first; at most {@value #MOST_COMPANIES}. @throws org.callboard.kernel.NotFound out of sight */
    List<Link> companiesOf(UUID person);

    /** By name. Sort keys: name (default), role, since. @throws org.callboard.kernel.NotFound out of sight */
    Page<Link> peopleOf(UUID company, PageRequest page);

    /**
     * Links the two, or changes how they are linked. A person's first company is the primary one; a new primary one takes
     * the place of the former.
     *
     * @throws org.callboard.kernel.BadInput what is wrong with the draft, field by field
     * @throws org.callboard.kernel.Forbidden when the current user may not change the person
     */
    Link put(UUID person, UUID company, LinkDraft draft);

    /** Nothing happens when they are not linked. */
    void remove(UUID person, UUID company);

    /** The companies above and below this one. */
    Hierarchy hierarchyOf(UUID company);

    /** More companies than this nobody works for. */
    int MOST_COMPANIES = 50;
}
