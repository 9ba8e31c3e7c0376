package org.callboard.ui.list;

import java.util.Set;

/**
 * How a kind of record stands in its list.
 *
 * @param kind as {@link org.callboard.records.Records} names it
 * @param plural its route
 * @param words where its texts begin: {@code customer.companies}
 * @param icon a name of {@link org.callboard.ui.widgets.Icon}
 * @param inTitle fields that the title tells already
 */
public record RecordListing(String kind, String plural, String words, String icon, Set<String> inTitle) {}
