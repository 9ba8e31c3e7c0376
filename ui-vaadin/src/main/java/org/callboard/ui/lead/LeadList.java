package org.callboard.ui.lead;

import com.vaadin.flow.data.renderer.Renderer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.callboard.access.Viewer;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.lead.LeadQuery;
import org.callboard.lead.LeadView;
import org.callboard.records.Field;
import org.callboard.records.Merges;
import org.callboard.ui.list.Facet;
import org.callboard.ui.list.FieldFacets;
import org.callboard.ui.list.ListColumn;
import org.callboard.ui.list.ListFilter;
import org.callboard.ui.list.ListKind;
import org.callboard.ui.list.ListRoom;
import org.callboard.ui.list.SelectionAct;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** Leads as a list. */
final class LeadList implements ListKind<LeadView> {

    private final LeadRoom room;
    private final ListRoom lists;
    private final Viewer viewer;
    private final List<CustomFact> own;
    private final LeadColumns columns;

    LeadList(LeadRoom room, ListRoom lists) {
        this.lists = lists;
        this.room = room;
        this.viewer = room.viewer();
        this.own = room.customFacts();
        this.columns = new LeadColumns(room.times(), new OwnerNames(room.people()), own);
    }

    @Override
    public String name() {
        return "leads";
    }

    @Override
    public String words() {
        return "lead.list";
    }

    @Override
    public String icon() {
        return "users";
    }

    @Override
    public List<Facet> facets() {
        return LeadFacets.all(room.people(), room.times(), FieldFacets.ofCustom(fields(), lists));
    }

    @Override
    public Map<String, ListFilter> views() {
        return LeadFacets.views();
    }

    @Override
    public List<ListColumn<LeadView>> columns() {
        return columns.all();
    }

    @Override
    public Renderer<LeadView> card() {
        return columns.card();
    }

    @Override
    public Page<LeadView> find(ListFilter filter, PageRequest page) {
        return room.leads().find(query(filter), page);
    }

    @Override
    public void export(ListFilter filter, OutputStream out) throws IOException {
        room.export().write(query(filter), filter.sort(), out);
    }

    private LeadQuery query(ListFilter filter) {
        String me = viewer.username();
        return LeadFacets.query(filter, FieldFacets.criteria(filter, fields(), me), me);
    }

    private List<Field> fields() {
        return own.stream().map(CustomFact::custom).toList();
    }

    @Override
    public UUID id(LeadView lead) {
        return lead.id();
    }

    @Override
    public String owner(LeadView lead) {
        return lead.owner();
    }

    @Override
    public Collection<String> tags(LeadView lead) {
        return lead.tags() == null ? List.of() : lead.tags();
    }

    @Override
    public boolean mayCreate() {
        return LeadRights.mayCreate(viewer);
    }

    @Override
    public boolean mayChange() {
        return LeadRights.mayChange(viewer);
    }

    @Override
    public boolean mayExport() {
        return LeadRights.mayExport(viewer);
    }

    @Override
    public boolean mayImport() {
        return LeadRights.mayCreate(viewer);
    }

    @Override
    public void create(Consumer<UUID> created) {
        new NewLeadDialog(room, created).open();
    }

    @Override
    public List<SelectionAct<LeadView>> acts() {
        return List.of(new SelectionAct<>(
                Texts.text("list.bulk.merge"), "merge", 2, (rows, done) -> Attempt.to(() -> merge(rows, done))));
    }

    private void merge(List<LeadView> rows, Runnable done) {
        if (rows.size() > Merges.MOST_AT_ONCE) {
            Toast.failed(Texts.text("list.bulk.merge-fewer", Merges.MOST_AT_ONCE));
            return;
        }
        room.merge(null, rows.stream().map(LeadView::id).toList(), survivor -> done.run());
    }

    @Override
    public int assign(List<UUID> ids, String owner) {
        return room.desk().assign(ids, owner);
    }

    @Override
    public int tag(List<UUID> ids, String tag) {
        return room.desk().tag(ids, tag);
    }

    @Override
    public int untag(List<UUID> ids, String tag) {
        return room.desk().untag(ids, tag);
    }
}
