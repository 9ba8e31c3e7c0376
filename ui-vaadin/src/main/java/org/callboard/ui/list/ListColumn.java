package org.callboard.ui.list;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.util.function.Function;

/**
 * A column that a list can have.
 *
 * @param key under which it is remembered
 * @param sortKey of the directory behind the list; {@code null} when one cannot sort by it
 * @param atFirst shown to whoever has not chosen columns
 * @param number stands to the right
 */
public record ListColumn<T>(
        String key, String header, String sortKey, String width, boolean atFirst, boolean number, Renderer<T> cell) {

    public static <T> ListColumn<T> text(String key, String header, String width, Function<T, String> text) {
        Renderer<T> cell = LitRenderer.<T>of("<span title=${item.text}>${item.text}</span>")
                .withProperty("text", row -> text.apply(row) == null ? "" : text.apply(row));
        return new ListColumn<>(key, header, null, width, false, false, cell);
    }

    /** The column that leads to the record's own page. */
    public static <T> ListColumn<T> link(
            String key, String header, String width, Function<T, String> path, Function<T, String> name) {
        Renderer<T> cell = LitRenderer.<T>of("<a class='row-link' href=${item.path}>${item.name}</a>")
                .withProperty("path", path::apply)
                .withProperty("name", name::apply);
        return new ListColumn<>(key, header, null, width, true, false, cell);
    }

    public static <T> ListColumn<T> of(String key, String header, String width, Renderer<T> cell) {
        return new ListColumn<>(key, header, null, width, false, false, cell);
    }

    public ListColumn<T> sortedBy(String newSortKey) {
        return new ListColumn<>(key, header, newSortKey, width, atFirst, number, cell);
    }

    public ListColumn<T> shownAtFirst() {
        return new ListColumn<>(key, header, sortKey, width, true, number, cell);
    }

    public ListColumn<T> asNumber() {
        return new ListColumn<>(key, header, sortKey, width, atFirst, true, cell);
    }
}
