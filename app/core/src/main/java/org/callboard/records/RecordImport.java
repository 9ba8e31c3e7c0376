package org.callboard.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callboard.imports.Importable;
import org.callboard.imports.Imports;

/** Records of one kind from a file. */
class RecordImport implements Importable {

    private final RecordKind kind;
    private final ImportedRecords imported;
    private final ImportUndo undo;
    private final FileDoubts doubts;

    RecordImport(RecordKind kind, ImportedRecords imported, ImportUndo undo, FileDoubts doubts) {
        this.kind = kind;
        this.imported = imported;
        this.undo = undo;
        this.doubts = doubts;
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
    public void expect(List<Map<String, String>> rows, Imports.Duplicates duplicates) {
        if (duplicates != Imports.Duplicates.CREATE) {
            imported.expect(kind, rows);
        }
    }

    @Override
    public Set<String> naming() {
        return doubts.naming(kind);
    }

    @Override
    public Optional<Doubt> doubt(String field, String value) {
        return doubts.doubt(kind, field, value);
    }

    @Override
    public Taken take(UUID importId, Map<String, String> values, Imports.Duplicates duplicates) {
        return imported.take(kind, importId, values, duplicates);
    }

    @Override
    public boolean takeBack(Taken taken) {
        return undo.takeBack(kind, taken);
    }
}
