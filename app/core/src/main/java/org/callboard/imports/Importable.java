package org.callboard.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.Role;

/** An object that can be imported; implemented by its context. */
public interface Importable {

    /** As in the path of its REST door: {@code leads}. */
    String object();

    List<Imports.Field> fields();

    /** Roles that may import it. */
    default Set<String> roles() {
        return Set.of(Role.MARKETER, Role.SALES_REP, Role.SALES_MANAGER, Role.ADMIN);
    }

    /** Known headers of other systems by field name, best first, lower case: {@code email → e-mail, email address, …}. */
    Map<String, List<String>> synonyms();

    /**
     * The rows that are about to share one transaction, before the first of them is taken: whoever makes others wait does
     * so here, for all of them and in one order, or two files with the same rows would wait for each other for ever.
     *
     * @param rows as {@link #take} will get them; bad ones may be among them
     */
    default void expect(List<Map<String, String>> rows, Imports.Duplicates duplicates) {}

    /** As {@link #expect(List, Imports.Duplicates)}, for an object that writes all of a slice at once here. */
    default void expect(UUID importId, List<Map<String, String>> rows, Imports.Duplicates duplicates) {
        expect(rows, duplicates);
    }

    /**
     * Takes one row, within the importer's transaction and on behalf of whoever started it. Many rows share one
     * transaction, and the importer itself is sheltered: look at the row before writing anything of it, so that a bad one
     * leaves no trace, and see what rows before it in the same transaction wrote.
     *
     * @param importId stands on what is created
     * @param values by field name; blank cells are missing
     * @throws org.callboard.kernel.BadInput what is wrong with the row
     */
    Taken take(UUID importId, Map<String, String> values, Imports.Duplicates duplicates);

    /** Takes back one row. @return false when it was worked on since and is kept */
    boolean takeBack(Taken taken);

    /** Fields whose values name something known: a colleague, a product, one of some choices. */
    default Set<String> naming() {
        return Set.of();
    }

    /** What is doubtful about a value of such a field, for whoever imports; empty when it names something known. */
    default Optional<Doubt> doubt(String field, String value) {
        return Optional.empty();
    }

    /**
     * @param refused whether rows with it would fail; else it would be taken as it is written
     * @param nearest what may be meant, the likeliest first, as the file would have to write it
     */
    record Doubt(boolean refused, List<String> nearest) {}

    /** @param before the values before an update, for undo */
    record Taken(Kind kind, UUID id, Map<String, Object> before, Map<String, Object> after) {
        public enum Kind {
            CREATED,
            UPDATED,
            SKIPPED
        }
    }
}
