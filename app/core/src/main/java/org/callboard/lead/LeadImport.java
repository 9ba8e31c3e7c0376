package org.callboard.lead;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.imports.Importable;
import org.callboard.imports.Imports;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Ids;
import org.callboard.records.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Leads from a file, row by row; each goes the way of any lead. */
@Component
class LeadImport implements Importable {

    private static final Logger LOG = LoggerFactory.getLogger(LeadImport.class);
    private static final String SOURCE = "import";

    private final Leads leads;
    private final LeadCapture capture;
    private final DuplicateStore duplicates;
    private final LeadRemoval removal;
    private final LeadCustomFields custom;
    private final LeadRights rights;
    private final CurrentUser currentUser;
    private final LeadNews news;

    LeadImport(
            Leads leads,
            LeadCapture capture,
            DuplicateStore duplicates,
            LeadRemoval removal,
            LeadCustomFields custom,
            LeadRights rights,
            CurrentUser currentUser,
            LeadNews news) {
        this.leads = leads;
        this.capture = capture;
        this.duplicates = duplicates;
        this.removal = removal;
        this.custom = custom;
        this.rights = rights;
        this.currentUser = currentUser;
        this.news = news;
    }

    @Override
    public String object() {
        return "leads";
    }

    @Override
    public List<Imports.Field> fields() {
        Stream<Imports.Field> added = custom.fields().stream()
                .map(field -> new Imports.Field(field.name(), field.label(), mustBeMapped(field)));
        return Stream.concat(LeadColumns.FIELDS.stream(), added).toList();
    }

    private static boolean mustBeMapped(Field field) {
        return field.is(Field.Trait.REQUIRED) && field.otherwise() == null;
    }

    @Override
    public Map<String, List<String>> synonyms() {
        return LeadColumns.SYNONYMS;
    }

    /** Bad rows expect nothing: they are refused when they are taken. */
    @Override
    public void expect(List<Map<String, String>> rows, Imports.Duplicates rule) {
        List<LeadKeys> keys = new ArrayList<>();
        for (Map<String, String> row : rows) {
            try {
                keys.add(LeadKeys.of(details(LeadRow.values(row))));
            } catch (BadInput refusedLater) {
                LOG.trace("A row is refused when it is taken", refusedLater);
            }
        }
        duplicates.waitForTwins(keys);
    }

    private LeadDetails details(Map<String, Object> values) {
        Map<String, Object> asNew = new HashMap<>(values);
        asNew.putIfAbsent("source", SOURCE);
        return LeadCheck.details(LeadValues.typed(asNew), custom::created);
    }

    @Override
    public Taken take(UUID importId, Map<String, String> row, Imports.Duplicates rule) {
        Map<String, Object> values = LeadRow.values(row);
        LeadDetails details = details(values);
        if (rule != Imports.Duplicates.CREATE) {
            Optional<UUID> known = known(details);
            if (known.isPresent()) {
                return rule == Imports.Duplicates.SKIP
                        ? new Taken(Taken.Kind.SKIPPED, known.get(), Map.of(), Map.of())
                        : update(known.get(), values);
            }
        }
        boolean duplicatesAllowed = rule == Imports.Duplicates.CREATE;
        Lead lead = capture.capture(Ids.next(), details, importId, duplicatesAllowed);
        return new Taken(Taken.Kind.CREATED, lead.id(), Map.of(), Map.of());
    }

    private Optional<UUID> known(LeadDetails details) {
        LeadKeys keys = LeadKeys.of(details);
        leads.flush();
        duplicates.waitForTwins(keys);
        return duplicates.matches(Ids.next(), keys).stream()
                .filter(DuplicateMatch::sure)
                .map(DuplicateMatch::id)
                .findFirst();
    }

    /** Cells that are filled win; blank ones leave what is known. Tags and attributes come on top. */
    private Taken update(UUID id, Map<String, Object> values) {
        Lead lead = leads.lock(id);
        Viewer viewer = currentUser.viewer();
        if (!viewer.is(Role.MARKETER) && !rights.mayChange(viewer).covers(lead.owner(), lead.team())) {
            throw new Forbidden("The lead is known, and you may not change it.");
        }
        LeadDetails before = lead.details();
        LeadDetails after = LeadPatch.of(before, LeadMerge.onTop(before, values), custom::changed)
                .result();
        Map<String, Object> was = new LinkedHashMap<>(before.values());
        Map<String, Object> is = new LinkedHashMap<>(after.values());
        is.keySet().forEach(field -> was.putIfAbsent(field, null));
        was.entrySet().removeIf(field -> Objects.equals(field.getValue(), is.get(field.getKey())));
        is.keySet().retainAll(was.keySet());
        if (was.isEmpty()) {
            return new Taken(Taken.Kind.SKIPPED, id, Map.of(), Map.of());
        }
        news.tell(lead, lead.change(after, news.now()));
        return new Taken(Taken.Kind.UPDATED, id, was, is);
    }

    @Override
    public boolean takeBack(Taken taken) {
        return switch (taken.kind()) {
            case CREATED -> removal.takeBack(taken.id());
            case UPDATED -> changeBack(taken);
            case SKIPPED -> true;
        };
    }

    /** Only when every field still says what the import wrote. */
    private boolean changeBack(Taken taken) {
        Optional<Lead> found = leads.find(taken.id());
        if (found.isEmpty()) {
            return true;
        }
        Lead lead = leads.lock(taken.id());
        Map<String, Object> now = lead.details().values();
        if (!taken.after().entrySet().stream().allMatch(e -> same(now.get(e.getKey()), e.getValue()))) {
            return false;
        }
        LeadDetails before = LeadPatch.of(lead.details(), taken.before(), custom::changedUnseen)
                .result();
        news.tell(lead, lead.change(before, news.now()));
        return true;
    }

    /** What was kept as JSON comes back with other types of numbers. */
    private static boolean same(Object stands, Object kept) {
        return Objects.equals(LeadCustom.exact(stands), LeadCustom.exact(kept));
    }
}
