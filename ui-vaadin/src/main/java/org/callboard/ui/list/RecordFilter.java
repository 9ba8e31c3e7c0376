package org.callboard.ui.list;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.PageRequest;
import org.callboard.records.RecordQuery;

/**
 * The filter of a kind's list for other pages over the same records, a board or a calendar: the same views, chips and
 * parameters in the URL, so that one goes from one to the other with what one looks for.
 */
public final class RecordFilter extends Div {

    private final transient RecordList kind;
    private final FilterBar filters;
    private final ViewBar views;
    private final transient Runnable changed;
    private transient ListFilter filter = ListFilter.none();

    /** @param changed runs when somebody looks for something else */
    public RecordFilter(RecordListing listing, RecordRights rights, RecordsRoom room, Runnable changed) {
        this.changed = changed;
        kind = new RecordList(listing, rights, room);
        filters = new FilterBar(listing.words(), kind.facets(), this::go);
        views = new ViewBar(kind, room.lists().views(), this::count, this::go);
        addClassName("record-filter");
        add(views, filters);
    }

    private void go(ListFilter wanted) {
        show(wanted);
        changed.run();
    }

    private void show(ListFilter wanted) {
        filter = wanted;
        filters.show(filter);
        views.show(filter);
    }

    private long count(ListFilter of) {
        try {
            return kind.find(of, PageRequest.first(1)).total();
        } catch (BadInput refused) {
            return 0;
        }
    }

    /** Shows what a link asks for. */
    public void show(Map<String, List<String>> parameters) {
        show(ListFilter.from(parameters, kind.facets()));
    }

    public RecordQuery query() {
        return kind.query(filter);
    }

    /** What is chosen of one facet; {@code null} for nothing. */
    public String one(String facet) {
        return filter.one(facet);
    }

    /** Without one facet. */
    public void drop(String facet) {
        show(filter.without(facet));
    }

    public void focusSearch() {
        filters.search().focus();
    }

    /** Whether anything is left out. */
    public boolean isNarrow() {
        return !filter.isEmpty();
    }

    /** The filter as parameters of a page, with further ones of its own. */
    public Map<String, List<String>> parameters(Map<String, String> own) {
        Map<String, List<String>> all = new LinkedHashMap<>(filter.asParameters());
        own.forEach((name, value) -> all.put(name, List.of(value)));
        return all;
    }

    /** The same on another page. @param without facets that make no sense there */
    public String link(String page, Set<String> without) {
        return link(page, without, Map.of());
    }

    /** @param own further parameters */
    public String link(String page, Set<String> without, Map<String, String> own) {
        Map<String, List<String>> kept = parameters(own);
        kept.keySet().removeIf(name -> without.contains(name) && !own.containsKey(name));
        return new Location(page, new QueryParameters(kept)).getPathWithQueryParameters();
    }
}
