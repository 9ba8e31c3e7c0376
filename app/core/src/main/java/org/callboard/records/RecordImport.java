package org.callboard.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.imports.Importable;
import org.callboard.imports.Imports;

/** Records of one kind from a file. */
class RecordImport implements Importable {

    private final RecordKind kind;
    private final ImportedRecords imported;

    RecordImport(RecordKind kind, ImportedRecords imported) {
        this.kind = kind;
        this.imported = imported;
    }

    @Override
    public String object() {
        return kind.plural();
    }

    @Override
    public List<Imports.Field> fields() {
        List<Imports.Field> fields = new ArrayList<>(imported.fields(kind));
        fields.addAll(kind.furtherColumns());
        return fields;
    }

    @Override
    public Set<String> roles() {
        return kind.creators();
    }

    @Override
    public Map<String, List<String>> synonyms() {
        return kind.synonyms();
    }

    @Override
    public Taken take(UUID importId, Map<String, String> values, Imports.Duplicates duplicates) {
        return imported.take(kind, importId, values, duplicates);
    }

    @Override
    public boolean takeBack(Taken taken) {
        return imported.takeBack(kind, taken);
    }
}
