package org.callboard.ui.list;

/**
 * A facet that says more than its field alone could, like the names of stages; given as a bean by the room that knows the
 * kind.
 */
public interface OwnFacet {

    /** Whether it stands in for the facet of this field. */
    boolean isFor(String kind, String field);

    /** @param label what the field is called */
    Facet facet(String field, String label);
}
