package org.callboard.ui.list;

import com.vaadin.flow.data.renderer.Renderer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.callboard.access.Viewer;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.records.Criterion;
import org.callboard.records.Field;
import org.callboard.records.Merges;
import org.callboard.records.RecordQuery;
import org.callboard.records.RecordView;
import org.callboard.records.Records;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.MergeDialog;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.record.ValueWords;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** Records of any kind as a list: everything follows from their fields. */
final class RecordList implements ListKind<RecordView> {

    private static final String TAGS = "tags";

    private final RecordListing listing;
    private final RecordRights rights;
    private final RecordsRoom room;
    private final Records records;
    private final Viewer viewer;
    private final List<Field> fields;
    private final List<Facet> facets;
    private final ValueWords words;
    private final RecordColumns columns;

    RecordList(RecordListing listing, RecordRights rights, RecordsRoom room) {
        this.listing = listing;
        this.rights = rights;
        this.room = room;
        this.records = room.records();
        this.viewer = room.lists().viewer();
        this.fields = records.fields(listing.kind());
        this.words = new ValueWords(
                new OwnerNames(room.lists().people()), room.lists().times());
        this.columns = new RecordColumns(listing, room.lists().times(), words);
        this.facets = makeFacets();
    }

    private List<Facet> makeFacets() {
        List<Facet> known = new ArrayList<>();
        new FieldFacets(room.lists(), new RecordTitles(records))
                .all(fields)
                .forEach(facet -> known.add(room.facet(listing.kind(), facet)));
        listing.questions()
                .forEach(name -> known.add(FieldFacets.question(name, Texts.text(words() + ".question." + name))));
        known.add(Facets.importOf(FieldFacets.IMPORT));
        return List.copyOf(known);
    }

    @Override
    public String name() {
        return listing.plural();
    }

    @Override
    public String words() {
        return listing.words();
    }

    @Override
    public String icon() {
        return listing.icon();
    }

    @Override
    public List<Facet> facets() {
        return facets;
    }

    @Override
    public Map<String, ListFilter> views() {
        return listing.views();
    }

    @Override
    public List<ListColumn<RecordView>> columns() {
        return columns.all(fields);
    }

    @Override
    public Renderer<RecordView> card() {
        return columns.card(fields);
    }

    RecordQuery query(ListFilter filter) {
        RecordQuery query = FieldFacets.query(filter, fields, viewer.username());
        for (String question : listing.questions()) {
            String answer = filter.one(question);
            query = answer == null ? query : query.and(Criterion.is(question, answer));
        }
        return query;
    }

    @Override
    public Page<RecordView> find(ListFilter filter, PageRequest page) {
        return records.find(listing.kind(), query(filter), page);
    }

    @Override
    public void export(ListFilter filter, OutputStream out) throws IOException {
        records.export(listing.kind(), query(filter), filter.sort(), out);
    }

    @Override
    public UUID id(RecordView record) {
        return record.id();
    }

    @Override
    public String owner(RecordView record) {
        return record.owner();
    }

    @Override
    public Collection<String> tags(RecordView record) {
        return record.value(TAGS) instanceof Collection<?> tags
                ? tags.stream().map(Object::toString).toList()
                : List.of();
    }

    @Override
    public boolean mayCreate() {
        return records.mayCreate(listing.kind());
    }

    @Override
    public boolean mayChange() {
        return rights.change(viewer);
    }

    @Override
    public boolean mayExport() {
        return rights.export(viewer);
    }

    @Override
    public boolean mayImport() {
        return mayCreate() && rights.bring(viewer);
    }

    @Override
    public void create(Consumer<UUID> created) {
        room.create(listing, Map.of(), created);
    }

    @Override
    public int assign(List<UUID> ids, String owner) {
        return records.assign(listing.kind(), ids, owner);
    }

    @Override
    public int tag(List<UUID> ids, String tag) {
        return records.tag(listing.kind(), ids, tag);
    }

    @Override
    public int untag(List<UUID> ids, String tag) {
        return records.untag(listing.kind(), ids, tag);
    }

    @Override
    public List<SelectionAct<RecordView>> acts() {
        return List.of(new SelectionAct<>(
                Texts.text("list.bulk.merge"), "merge", 2, (rows, done) -> Attempt.to(() -> merge(rows, done))));
    }

    private void merge(List<RecordView> rows, Runnable done) {
        if (rows.size() > Merges.MOST_AT_ONCE) {
            Toast.failed(Texts.text("list.bulk.merge-fewer", Merges.MOST_AT_ONCE));
            return;
        }
        List<UUID> ids = rows.stream().map(RecordView::id).toList();
        new MergeDialog(room.page(), listing.kind(), null, ids, survivor -> done.run()).open();
    }

    @Override
    public boolean editsInPlace() {
        return true;
    }

    @Override
    public void prepare(ListGrid<RecordView> grid, Runnable changed) {
        CellChanges changes = new CellChanges(records, fields, words, changed);
        RecordCells cells = new RecordCells(listing, fields, room, changes);
        grid.addItemDoubleClickListener(cells::edit);
    }
}
