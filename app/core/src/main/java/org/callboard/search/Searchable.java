package org.callboard.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.Sight;
import org.callboard.access.Viewer;

/**
 * A kind of thing that the search finds; a bean of the context that owns it.
 *
 * <p>Its table has the columns {@code id} (growing with time), {@code owner, team, name_key, search_text, changed_at};
 * {@code search_text} begins with a blank, is in {@link org.callboard.records.text.NormalForm#search} and has a trigram
 * index; {@code name_key} and {@code (changed_at, id)} have an index each.
 */
public interface Searchable {

    /** As in {@link org.callboard.kernel.Subject#type()}. */
    String type();

    /** With its schema. */
    String table();

    /** The column with the id of what a merged row went into; {@code null} where nothing is merged. */
    default String survivorColumn() {
        return null;
    }

    /** Columns whose words are names that people misspell. */
    default List<String> nameColumns() {
        return List.of("name_key");
    }

    /** Where a row points to something whose words are looked for as well: a person's company. */
    default List<Via> via() {
        return List.of();
    }

    /** What of it a viewer may see. */
    Sight mayRead(Viewer viewer);

    /** How these look to a viewer; those that are gone meanwhile, or that the viewer must not find by this, are left out. */
    Map<UUID, Shown> shown(Viewer viewer, Collection<UUID> ids);

    /** @param column with the id of a thing of another kind */
    record Via(String column, String type) {}

    /**
     * What people see of it in a list of hits.
     *
     * @param hidden text that it holds and this viewer may not see, {@code null} for none
     * @param seen all text that it holds and this viewer may see; asked only where something is hidden
     */
    record Shown(String title, String subtitle, String badge, String hidden, String seen) {

        public static Shown of(String title, String subtitle, String badge) {
            return new Shown(title, subtitle, badge, null, null);
        }
    }
}
