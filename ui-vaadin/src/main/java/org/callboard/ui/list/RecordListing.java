package org.callboard.ui.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a kind of record stands in its list.
 *
 * @param kind as {@link org.callboard.records.Records} names it
 * @param plural its route
 * @param words where its texts begin: {@code customer.companies}
 * @param icon a name of {@link org.callboard.ui.widgets.Icon}
 * @param inTitle fields that the title tells already
 * @param views the house's own views by name, beside "all"
 * @param questions what the list can be asked beside the fields, with yes or no; texts under {@code question.<name>}
 * @param notAsked fields that somebody who types in a new record is not asked for
 */
public record RecordListing(
        String kind,
        String plural,
        String words,
        String icon,
        Set<String> inTitle,
        Map<String, ListFilter> views,
        List<String> questions,
        Set<String> notAsked) {

    private static final String OWNER = "owner";

    /** With the views that every kind has which somebody owns. */
    public RecordListing(String kind, String plural, String words, String icon, Set<String> inTitle) {
        this(kind, plural, words, icon, inTitle, owned(), List.of(), Set.of());
    }

    private static Map<String, ListFilter> owned() {
        Map<String, ListFilter> views = new LinkedHashMap<>();
        views.put("mine", ListFilter.only(OWNER, Facet.ME));
        views.put("unassigned", ListFilter.only(OWNER, Facet.NONE));
        return views;
    }
}
