package org.callboard.ui.list;

import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;

/**
 * Feeds the grid page by page. Counting and the first page are one question to the directory, and no more than
 * {@link Page#EXACT_UP_TO} rows can be scrolled: beyond that a narrower filter is the better tool.
 */
final class ListPages<T> {

    private final Function<PageRequest, Page<T>> find;
    private final Function<T, Object> id;
    private final int size;
    private Page<T> first;
    private List<String> firstSort = List.of();
    private boolean fresh;

    ListPages(Function<PageRequest, Page<T>> find, Function<T, Object> id, int size) {
        this.find = find;
        this.id = id;
        this.size = size;
    }

    CallbackDataProvider<T, Void> provider() {
        return new CallbackDataProvider<>(this::fetch, this::count, id::apply);
    }

    /** Asks for the first page and the count; the grid's next count takes the answer from here. */
    long load(List<String> sort) {
        firstSort = sort;
        first = find.apply(new PageRequest(0, size, sort));
        fresh = true;
        return first.total();
    }

    private int count(Query<T, Void> query) {
        List<String> sort = sort(query.getSortOrders());
        if (!fresh || !sort.equals(firstSort)) {
            load(sort);
        }
        fresh = false;
        return (int) Math.min(first.total(), Page.EXACT_UP_TO);
    }

    private Stream<T> fetch(Query<T, Void> query) {
        List<String> sort = sort(query.getSortOrders());
        int from = query.getOffset();
        int to = from + query.getLimit();
        if (first != null && to <= first.items().size() && sort.equals(firstSort)) {
            return first.items().subList(from, to).stream();
        }
        int page = from / size;
        Stream.Builder<T> rows = Stream.builder();
        for (int start = page * size; start < to; start += size, page++) {
            List<T> items = page(page, sort);
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

    private List<T> page(int page, List<String> sort) {
        if (page == 0 && first != null && sort.equals(firstSort)) {
            return first.items();
        }
        return find.apply(new PageRequest(page, size, sort)).items();
    }

    static List<String> sort(List<QuerySortOrder> orders) {
        return orders.stream()
                .map(o -> (o.getDirection() == SortDirection.DESCENDING ? "-" : "") + o.getSorted())
                .toList();
    }
}
