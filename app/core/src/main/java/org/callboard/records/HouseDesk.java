package org.callboard.records;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class HouseDesk implements HouseRecords {

    private static final Viewer HOUSE = new Viewer("callboard", "Callboard", Set.of(Role.ADMIN), Set.of());

    private final Kinds kinds;
    private final RecordRows rows;
    private final RecordCheck check;
    private final RecordKeeping keeping;
    private final RecordViews views;

    HouseDesk(Kinds kinds, RecordRows rows, RecordCheck check, RecordKeeping keeping, RecordViews views) {
        this.kinds = kinds;
        this.rows = rows;
        this.check = check;
        this.keeping = keeping;
        this.views = views;
    }

    @Override
    @Transactional
    public UUID create(String name, Map<String, Object> values) {
        RecordKind kind = kinds.get(name);
        UUID id = Ids.next();
        keeping.create(kind, id, check.created(kind, OwnedValues.of(values, null, check), null), null);
        return id;
    }

    @Override
    @Transactional
    public void change(String name, UUID id, Map<String, Object> changes) {
        RecordKind kind = kinds.get(name);
        Stored before = rows.lock(kind, List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound(name, id));
        keeping.change(kind, before, check.changed(kind, before, changes, null));
    }

    @Override
    @Transactional(readOnly = true)
    public RecordView get(String name, UUID id) {
        RecordKind kind = kinds.get(name);
        return views.of(kind, rows.living(kind, id).orElseThrow(() -> new NotFound(name, id)), HOUSE);
    }
}
