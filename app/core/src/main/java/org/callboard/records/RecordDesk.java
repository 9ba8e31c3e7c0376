package org.callboard.records;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.imports.SafeCsv;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RecordDesk implements Records, RecordIntake {

    private static final int MOST_SUGGESTED = 50;

    private final Kinds kinds;
    private final RecordGate gate;
    private final RecordRows rows;
    private final RecordViews views;
    private final RecordCheck check;
    private final RecordKeeping keeping;
    private final BulkDesk bulk;
    private final CustomValues customs;
    private final RecordKeys keys;

    RecordDesk(
            Kinds kinds,
            RecordGate gate,
            RecordRows rows,
            RecordViews views,
            RecordCheck check,
            RecordKeeping keeping,
            BulkDesk bulk,
            CustomValues customs,
            RecordKeys keys) {
        this.kinds = kinds;
        this.gate = gate;
        this.rows = rows;
        this.views = views;
        this.check = check;
        this.keeping = keeping;
        this.bulk = bulk;
        this.customs = customs;
        this.keys = keys;
    }

    @Override
    public List<Field> fields(String kind) {
        return gate.fields(kinds.get(kind));
    }

    @Override
    public boolean mayCreate(String kind) {
        return gate.mayCreate(kinds.get(kind));
    }

    @Override
    public boolean mayChange(RecordView record) {
        RecordKind kind = kinds.get(record.kind());
        return kind.mayRead(gate.viewer()).covers(record.owner(), record.team())
                && kind.mayChange(gate.viewer()).covers(record.owner(), record.team());
    }

    @Override
    @Transactional(readOnly = true)
    public Page<RecordView> find(String name, RecordQuery query, PageRequest page) {
        RecordKind kind = kinds.get(name);
        Viewer viewer = gate.requireSome(kind);
        RecordCondition condition = new RecordCondition(kind, customs, viewer, query);
        RecordOrder order = RecordOrder.by(kind, customs, viewer, page.sort());
        long expected = rows.expected(kind, condition);
        List<Stored> items = rows.page(kind, condition, order, page.offset(), page.size(), expected);
        boolean last = items.size() < page.size() && (page.page() == 0 || !items.isEmpty());
        long total = last ? page.offset() + items.size() : rows.count(kind, condition, expected);
        return new Page<>(views.of(kind, items, viewer), page.page(), page.size(), total);
    }

    /** Whoever asks for a merged record gets the one that it lives on in. */
    @Override
    @Transactional(readOnly = true)
    public RecordView get(String name, UUID id) {
        RecordKind kind = kinds.get(name);
        Viewer viewer = gate.requireSome(kind);
        Stored record = rows.living(kind, id)
                .filter(found -> gate.mayRead(kind, found))
                .orElseThrow(() -> new NotFound(name, id));
        return views.of(kind, record, viewer);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RecordView> suggest(String name, String text, int limit) {
        if (limit < 1 || limit > MOST_SUGGESTED) {
            throw new BadInput("limit", "Between 1 and " + MOST_SUGGESTED + ".");
        }
        PageRequest first = PageRequest.first(MOST_SUGGESTED);
        List<RecordView> found = find(name, RecordQuery.matching(text), first).items();
        return BestMatch.first(found, text, limit);
    }

    @Override
    @Transactional
    public UUID create(String name, Map<String, Object> values) {
        return create(kinds.get(name), values, Ids.next());
    }

    @Override
    @Transactional
    public UUID createOnce(String key, String name, Map<String, Object> values) {
        RecordKind kind = kinds.get(name);
        Viewer viewer = gate.requireCreate(kind);
        UUID id = Ids.next();
        return keys.take(viewer.username(), key, name, values, id).orElseGet(() -> create(kind, values, id));
    }

    private UUID create(RecordKind kind, Map<String, Object> values, UUID id) {
        Viewer viewer = gate.requireCreate(kind);
        keeping.create(kind, id, check.created(kind, owned(values, viewer), viewer), null);
        return id;
    }

    /** What sales people create is theirs, unless they say whose it is. */
    private Map<String, Object> owned(Map<String, Object> values, Viewer viewer) {
        return OwnedValues.of(values, viewer.is(Role.SALES_REP) ? viewer.username() : null, check);
    }

    @Override
    @Transactional
    public RecordView change(String name, UUID id, long seen, Map<String, Object> changes, Map<String, Object> base) {
        RecordKind kind = kinds.get(name);
        Viewer viewer = gate.requireSome(kind);
        Stored before = rows.lock(kind, List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound(name, id));
        gate.requireChange(kind, before);
        RecordCheck.Checked after = check.changed(kind, before, changes, viewer);
        if (seen != before.version()) {
            RecordConflict.refuse(kind, gate.fields(kind), before, after, changes, base == null ? Map.of() : base);
        }
        return views.of(kind, keeping.change(kind, before, after), viewer);
    }

    @Override
    @Transactional
    public int assign(String kind, List<UUID> ids, String owner) {
        return bulk.assign(kinds.get(kind), ids, owner);
    }

    @Override
    @Transactional
    public int tag(String kind, List<UUID> ids, String tag) {
        return bulk.tag(kinds.get(kind), ids, tag);
    }

    @Override
    @Transactional
    public int untag(String kind, List<UUID> ids, String tag) {
        return bulk.untag(kinds.get(kind), ids, tag);
    }

    @Override
    @Transactional(readOnly = true)
    public void export(String name, RecordQuery query, List<String> sort, OutputStream out) throws IOException {
        RecordKind kind = kinds.get(name);
        Viewer viewer = gate.requireSome(kind);
        RecordCondition condition = new RecordCondition(kind, customs, viewer, query);
        RecordOrder order = RecordOrder.by(kind, customs, viewer, sort);
        ExportCells cells = new ExportCells(gate.fields(kind));
        try (Stream<Stored> all = rows.stream(kind, condition, order);
                SafeCsv csv = SafeCsv.to(out)) {
            csv.row(cells.header());
            for (Iterator<Stored> each = all.iterator(); each.hasNext(); ) {
                csv.row(cells.of(each.next()));
            }
        }
    }
}
