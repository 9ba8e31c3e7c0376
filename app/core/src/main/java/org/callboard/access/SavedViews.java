package org.callboard.access;

import java.util.List;

/** Named filters of a list, own and shared; one mechanism for all lists. */
public interface SavedViews {

    /** Own views and shared ones, by name. @param list key of the list, for example {@code leads} */
    List<SavedView> of(String list);

    /** Saves under the name, replacing an own view of that name. @param query JSON, at most 10,000 characters */
    SavedView save(String list, String name, String query, boolean shared);

    /** @throws org.callboard.kernel.NotFound when it is not one of the current user's own */
    void delete(long id);

    record SavedView(long id, String list, String name, String query, boolean shared, String owner) {}
}
