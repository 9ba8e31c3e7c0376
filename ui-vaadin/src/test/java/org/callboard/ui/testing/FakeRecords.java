package org.callboard.ui.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.records.Criterion;
import org.callboard.records.Field;
import org.callboard.records.Field.Trait;
import org.callboard.records.FieldType;
import org.callboard.records.RecordQuery;
import org.callboard.records.RecordView;
import org.callboard.records.Records;

/** Records of any kind in memory, with enough of the real ones' manners for pages to be tried. */
public class FakeRecords implements Records {

    private final Supplier<Viewer> viewer;
    private final Map<String, List<Field>> fields = new HashMap<>();
    private final Map<UUID, RecordView> kept = new LinkedHashMap<>();

    public final List<RecordQuery> asked = new ArrayList<>();
    public final List<RecordQuery> exported = new ArrayList<>();

    FakeRecords(Supplier<Viewer> viewer) {
        this.viewer = viewer;
        fields.put(
                "company",
                List.of(
                        Field.of("name", "Name", FieldType.TEXT, "name").with(Trait.IN_LIST, Trait.SEARCHED),
                        Field.of("industry", "Industry", FieldType.TEXT, "industry")
                                .with(Trait.FILTERED, Trait.IN_LIST)
                                .sortedBy("industry"),
                        Field.of("size", "Employees", FieldType.NUMBER, "size")
                                .with(Trait.FILTERED, Trait.IN_LIST)
                                .sortedBy("size"),
                        Field.of("emails", "Further e-mails", FieldType.EMAILS, "emails"),
                        Field.of("description", "Description", FieldType.LINES, "description"),
                        Field.of("parentId", "Parent company", FieldType.RECORD, "parent_id")
                                .with(Trait.FILTERED)
                                .to("company"),
                        Field.of("owner", "Owner", FieldType.COLLEAGUE, "owner").with(Trait.FILTERED, Trait.IN_LIST),
                        Field.of("tags", "Tags", FieldType.TAGS, "tags").with(Trait.FILTERED, Trait.IN_LIST),
                        Field.of("changedAt", "Changed", FieldType.TIME, "changed_at")
                                .with(Trait.READ_ONLY, Trait.FILTERED)));
        fields.put(
                "person",
                List.of(
                        Field.of("firstName", "First name", FieldType.TEXT, "first_name")
                                .with(Trait.IN_LIST),
                        Field.of("lastName", "Last name", FieldType.TEXT, "last_name")
                                .with(Trait.IN_LIST),
                        Field.of("email", "E-mail", FieldType.EMAIL, "email").with(Trait.IN_LIST, Trait.FILTERED),
                        Field.of("owner", "Owner", FieldType.COLLEAGUE, "owner").with(Trait.FILTERED),
                        Field.of("tags", "Tags", FieldType.TAGS, "tags").with(Trait.FILTERED)));
        fields.put(
                "deal",
                List.of(
                        Field.of("title", "Title", FieldType.TEXT, "title").with(Trait.IN_LIST, Trait.SEARCHED),
                        Field.of("companyId", "Company", FieldType.RECORD, "company_id")
                                .with(Trait.FILTERED, Trait.IN_LIST)
                                .to("company"),
                        Field.of("personId", "Person", FieldType.RECORD, "person_id")
                                .with(Trait.FILTERED)
                                .to("person"),
                        Field.of("amount", "Amount", FieldType.MONEY, "amount").with(Trait.FILTERED, Trait.IN_LIST),
                        Field.of("pipeline", "Pipeline", FieldType.CHOICE, "pipeline")
                                .with(Trait.ONCE, Trait.FILTERED)
                                .choosing(List.of("deal-stages")),
                        Field.of("stage", "Stage", FieldType.TEXT, "stage").with(Trait.ONCE, Trait.FILTERED),
                        Field.of("stageName", "Stage's name", FieldType.TEXT, "stage_name")
                                .with(Trait.READ_ONLY),
                        Field.of("state", "State", FieldType.CHOICE, "state")
                                .with(Trait.ONCE, Trait.FILTERED, Trait.IN_LIST)
                                .choosing(List.of("OPEN", "WON", "LOST")),
                        Field.of("closeOn", "Expected to close", FieldType.DATE, "close_on")
                                .with(Trait.FILTERED, Trait.IN_LIST),
                        Field.of("lostReason", "Reason of the loss", FieldType.CHOICE, "lost_reason")
                                .choosing(List.of("Price", "No answer")),
                        Field.of("lostNote", "About the loss", FieldType.LINES, "lost_note"),
                        Field.of("leadId", "Lead", FieldType.RECORD, "lead_id").with(Trait.READ_ONLY),
                        Field.of("owner", "Owner", FieldType.COLLEAGUE, "owner").with(Trait.FILTERED, Trait.IN_LIST),
                        Field.of("tags", "Tags", FieldType.TAGS, "tags").with(Trait.FILTERED)));
        fields.put(
                "product",
                List.of(
                        Field.of("name", "Name", FieldType.TEXT, "name").with(Trait.IN_LIST, Trait.SEARCHED),
                        Field.of("sku", "Number", FieldType.TEXT, "sku").with(Trait.IN_LIST, Trait.FILTERED),
                        Field.of("price", "Price", FieldType.MONEY, "price").with(Trait.IN_LIST, Trait.FILTERED),
                        Field.of("billing", "Asked", FieldType.CHOICE, "billing")
                                .with(Trait.FILTERED)
                                .choosing(List.of("once", "monthly", "yearly")),
                        Field.of("active", "On sale", FieldType.YES_NO, "active")
                                .with(Trait.IN_LIST, Trait.FILTERED),
                        Field.of("tags", "Tags", FieldType.TAGS, "tags").with(Trait.FILTERED)));
    }

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** As an admin does at run time. */
    public void addField(String kind, Field field) {
        List<Field> more = new ArrayList<>(fields.get(kind));
        more.add(field);
        fields.put(kind, List.copyOf(more));
    }

    /** @param more names and values, one after the other */
    public RecordView add(String kind, String title, Object... more) {
        Map<String, Object> values = new HashMap<>();
        values.put(titleField(kind), title);
        for (int i = 0; i < more.length; i += 2) {
            values.put((String) more[i], more[i + 1]);
        }
        values.put("changedAt", Fakes.NOW.minusSeconds(3600));
        return keep(new RecordView(kind, id(title), title, values, titles(), 1));
    }

    private Map<UUID, String> titles() {
        Map<UUID, String> titles = new HashMap<>();
        kept.values().forEach(record -> titles.put(record.id(), record.title()));
        return titles;
    }

    private static String titleField(String kind) {
        return switch (kind) {
            case "company", "product" -> "name";
            case "deal" -> "title";
            default -> "lastName";
        };
    }

    private RecordView keep(RecordView record) {
        kept.put(record.id(), record);
        return record;
    }

    /** A record that was merged into another one leads to it. */
    public void mergedInto(String name, String survivor) {
        kept.put(id(name), kept.get(id(survivor)));
    }

    /** A colleague's change that a page knows nothing of. */
    public void colleagueSets(String name, String field, Object value) {
        set(get("company", id(name)), values -> {
            values.put(field, value);
            return values;
        });
    }

    private RecordView set(RecordView was, UnaryOperator<Map<String, Object>> change) {
        Map<String, Object> values = change.apply(new HashMap<>(was.values()));
        String title = Objects.toString(values.get(titleField(was.kind())), "?");
        return keep(new RecordView(was.kind(), was.id(), title, values, titles(), was.version() + 1));
    }

    @Override
    public List<Field> fields(String kind) {
        return fields.get(kind).stream()
                .filter(field -> field.visibleTo().isEmpty()
                        || field.visibleTo().stream().anyMatch(viewer.get()::is))
                .toList();
    }

    @Override
    public boolean mayCreate(String kind) {
        return viewer.get().isAny(Role.SALES_REP, Role.SALES_MANAGER, Role.ADMIN)
                || kind.equals("person") && viewer.get().isAny(Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER);
    }

    @Override
    public boolean mayChange(RecordView record) {
        return viewer.get().isAny(Role.SALES_REP, Role.SALES_MANAGER, Role.ADMIN);
    }

    @Override
    public Page<RecordView> find(String kind, RecordQuery query, PageRequest page) {
        asked.add(query);
        List<RecordView> all = matching(kind, query).toList();
        return new Page<>(
                all.stream().skip(page.offset()).limit(page.size()).toList(), page.page(), page.size(), all.size());
    }

    private Stream<RecordView> matching(String kind, RecordQuery query) {
        return kept.values().stream()
                .filter(record -> record.kind().equals(kind))
                .filter(record -> query.text() == null || record.title().contains(query.text()))
                .filter(record -> query.criteria().stream().allMatch(criterion -> meets(record, criterion)));
    }

    private static boolean meets(RecordView record, Criterion criterion) {
        Object value = record.value(criterion.field());
        if (criterion.op() != Criterion.Op.IS) {
            return true;
        }
        return criterion.values().stream()
                .anyMatch(wanted -> wanted.equals(Criterion.NONE)
                        ? value == null
                        : value instanceof Collection<?> many
                                ? many.contains(wanted)
                                : value != null && value.toString().equals(wanted));
    }

    @Override
    public RecordView get(String kind, UUID id) {
        RecordView record = kept.get(id);
        if (record == null || !record.kind().equals(kind)) {
            throw new NotFound(kind, id);
        }
        return record;
    }

    @Override
    public List<RecordView> suggest(String kind, String text, int limit) {
        return matching(kind, RecordQuery.matching(text)).limit(limit).toList();
    }

    @Override
    public UUID create(String kind, Map<String, Object> values) {
        if (values.get(titleField(kind)) == null) {
            throw new BadInput(titleField(kind), "Say the name.");
        }
        return keep(new RecordView(
                        kind,
                        id(values.get(titleField(kind)).toString()),
                        values.get(titleField(kind)).toString(),
                        values,
                        titles(),
                        1))
                .id();
    }

    @Override
    public RecordView change(String kind, UUID id, long seen, Map<String, Object> changes, Map<String, Object> base) {
        RecordView now = get(kind, id);
        if (changes.containsValue("?")) {
            throw new BadInput(changes.keySet().iterator().next(), "That is none.");
        }
        List<Conflict.Field> both = changes.entrySet().stream()
                .filter(change ->
                        seen != now.version() && !Objects.equals(base.get(change.getKey()), now.value(change.getKey())))
                .map(change -> new Conflict.Field(change.getKey(), change.getValue(), now.value(change.getKey())))
                .toList();
        if (!both.isEmpty()) {
            throw new Conflict("Changed meanwhile", both);
        }
        return set(now, values -> {
            values.putAll(changes);
            return values;
        });
    }

    @Override
    public int assign(String kind, List<UUID> ids, String owner) {
        return each(kind, ids, values -> {
            values.put("owner", owner);
            return values;
        });
    }

    @Override
    public int tag(String kind, List<UUID> ids, String tag) {
        return each(kind, ids, values -> retag(values, tags -> tags.add(tag)));
    }

    @Override
    public int untag(String kind, List<UUID> ids, String tag) {
        return each(kind, ids, values -> retag(values, tags -> tags.remove(tag)));
    }

    private int each(String kind, List<UUID> ids, UnaryOperator<Map<String, Object>> change) {
        ids.forEach(id -> set(get(kind, id), change));
        return ids.size();
    }

    private static Map<String, Object> retag(
            Map<String, Object> values, java.util.function.Consumer<Set<Object>> change) {
        Set<Object> tags = new LinkedHashSet<>((Collection<?>) values.getOrDefault("tags", List.of()));
        change.accept(tags);
        values.put("tags", Arrays.asList(tags.toArray()));
        return values;
    }

    @Override
    public void export(String kind, RecordQuery query, List<String> sort, OutputStream out) throws IOException {
        exported.add(query);
        out.close();
    }
}
