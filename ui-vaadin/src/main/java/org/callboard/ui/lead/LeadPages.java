package org.callboard.ui.lead;

import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.lead.LeadDirectory;
import org.callboard.lead.LeadQuery;
import org.callboard.lead.LeadView;

/**
 * Feeds the grid page by page. Counting and the first page are one question to the directory, and no more than
 * {@link Page#EXACT_UP_TO} rows can be scrolled: beyond that a narrower filter is the better tool.
 */
final class LeadPages {

    private final LeadDirectory leads;
    private final Supplier<LeadQuery> wanted;
    private final int size;
    private Page<LeadView> first;
    private List<String> firstSort = List.of();
    private boolean fresh;

    LeadPages(LeadDirectory leads, Supplier<LeadQuery> wanted, int size) {
        this.leads = leads;
        this.wanted = wanted;
        this.size = size;
    }

    CallbackDataProvider<LeadView, Void> provider() {
        return DataProvider.fromFilteringCallbacks(this::fetch, this::count);
    }

    /** Asks for the first page and the count; the grid's next count takes the answer from here. */
    long load(List<String> sort) {
        firstSort = sort;
        first = leads.find(wanted.get(), new PageRequest(0, size, sort));
        fresh = true;
        return first.total();
    }

    private int count(Query<LeadView, Void> query) {
        List<String> sort = sort(query.getSortOrders());
        if (!fresh || !sort.equals(firstSort)) {
            load(sort);
        }
        fresh = false;
        return (int) Math.min(first.total(), Page.EXACT_UP_TO);
    }

    private Stream<LeadView> fetch(Query<LeadView, Void> query) {
        List<String> sort = sort(query.getSortOrders());
        int from = query.getOffset();
        int to = from + query.getLimit();
        if (first != null && to <= first.items().size() && sort.equals(firstSort)) {
            return first.items().subList(from, to).stream();
        }
        int page = from / size;
        Stream.Builder<LeadView> rows = Stream.builder();
        for (int start = page * size; start < to; start += size, page++) {
            List<LeadView> items = page(page, sort);
            int skipped = Math.max(0, from - start);
            items.stream()
                    .skip(skipped)
                    .limit(Math.max(0, to - start - skipped))
                    .forEach(rows);
            if (items.size() < size) {
                break;
            }
        }
        return rows.build();
    }

    private List<LeadView> page(int page, List<String> sort) {
        if (page == 0 && first != null && sort.equals(firstSort)) {
            return first.items();
        }
        return leads.find(wanted.get(), new PageRequest(page, size, sort)).items();
    }

    static List<String> sort(List<QuerySortOrder> orders) {
        return orders.stream()
                .map(o -> (o.getDirection() == SortDirection.DESCENDING ? "-" : "") + o.getSorted())
                .toList();
    }
}
