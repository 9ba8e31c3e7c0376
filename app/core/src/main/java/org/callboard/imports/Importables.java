package org.callboard.imports;

import java.util.List;
import java.util.Optional;
import org.callboard.kernel.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What can be imported in this house. */
@Component
class Importables {

    private final List<Importable> all;

    Importables(ObjectProvider<Importable> all) {
        this.all = all.orderedStream().toList();
    }

    List<Importable> all() {
        return all;
    }

    Optional<Importable> find(String object) {
        return all.stream().filter(i -> i.object().equals(object)).findFirst();
    }

    /** @throws NotFound when nobody imports such a thing */
    Importable get(String object) {
        return find(object).orElseThrow(() -> new NotFound("import of", object));
    }
}
