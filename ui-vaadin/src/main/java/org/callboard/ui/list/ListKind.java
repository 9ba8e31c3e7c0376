package org.callboard.ui.list;

import com.vaadin.flow.data.renderer.Renderer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;

/**
 * What a list needs to know of the kind of record it shows, as the current viewer may see and change it. Its texts stand
 * under {@link #words()}: {@code title, count, many, some, search, search-label, new, none, none-hint, none-filtered,
 * view.<name>}.
 */
public interface ListKind<T> {

    /** Route, and the name under which views and columns are remembered: {@code leads}. */
    String name();

    /** Where its texts begin: {@code lead.list}. */
    String words();

    /** A name of {@link org.callboard.ui.widgets.Icon}. */
    String icon();

    List<Facet> facets();

    /** The house's own views by name; "all" is always there. */
    Map<String, ListFilter> views();

    /** The first one leads to the record. */
    List<ListColumn<T>> columns();

    /** A row where the window is narrow. */
    Renderer<T> card();

    /** @param filter with {@link Facet#ME} where it stands for the viewer */
    Page<T> find(ListFilter filter, PageRequest page);

    /** Exactly what the filter shows, in its order. */
    void export(ListFilter filter, OutputStream out) throws IOException;

    UUID id(T row);

    String owner(T row);

    Collection<String> tags(T row);

    boolean mayCreate();

    /** Whether there are records that the viewer may change; each one is looked at when they do. */
    boolean mayChange();

    boolean mayExport();

    boolean mayImport();

    /** Asks for a new one. */
    void create(Consumer<UUID> created);

    /** @param owner {@code null} for nobody */
    int assign(List<UUID> ids, String owner);

    int tag(List<UUID> ids, String tag);

    int untag(List<UUID> ids, String tag);

    /** Further acts on chosen rows. */
    default List<SelectionAct<T>> acts() {
        return List.of();
    }

    /** Whether a double click changes a cell: then a click on a row does not leave the list, a click on its link does. */
    default boolean editsInPlace() {
        return false;
    }

    /** Listens to the grid where the kind has more to do with it. @param changed shows the rows as they are now */
    default void prepare(ListGrid<T> grid, Runnable changed) {}

    /** Where a record's own page is. */
    default String path(T row) {
        return name() + "/" + id(row);
    }
}
