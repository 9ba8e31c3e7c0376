package org.callboard.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.records.CustomValues;
import org.callboard.records.RecordKind;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** All that can be found: what contexts made searchable themselves, and every kind of record. */
@Component
class SearchableKinds {

    private final List<Searchable> all;

    SearchableKinds(
            List<Searchable> own, List<RecordKind> records, CustomValues custom, NamedParameterJdbcTemplate jdbc) {
        Map<String, RecordKind> byName =
                records.stream().collect(Collectors.toMap(RecordKind::name, Function.identity()));
        this.all = Stream.concat(own.stream(), records.stream().map(kind -> new KindSearch(kind, byName, custom, jdbc)))
                .sorted(Comparator.comparing(Searchable::type))
                .toList();
    }

    List<Searchable> all() {
        return all;
    }

    Searchable of(String type) {
        return all.stream()
                .filter(kind -> kind.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(type));
    }
}
