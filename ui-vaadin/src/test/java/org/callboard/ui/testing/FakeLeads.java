package org.callboard.ui.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.lead.CaptureLead;
import org.callboard.lead.Grade;
import org.callboard.lead.LeadDesk;
import org.callboard.lead.LeadDirectory;
import org.callboard.lead.LeadIntake;
import org.callboard.lead.LeadQuery;
import org.callboard.lead.LeadStatus;
import org.callboard.lead.LeadView;
import org.callboard.records.Field;

/** Leads in memory: directory, desk and door with enough of the real ones' manners for pages to be tried. */
public class FakeLeads implements LeadDirectory, LeadDesk, LeadIntake {

    private final Map<UUID, LeadView> kept = new LinkedHashMap<>();

    public final List<LeadQuery> asked = new ArrayList<>();
    public final List<CaptureLead> captured = new ArrayList<>();
    public final List<String> notes = new ArrayList<>();
    public final Map<UUID, List<DuplicateCandidate>> duplicates = new HashMap<>();

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public LeadView add(String firstName, String company, Grade grade, String owner) {
        LeadStatus status = owner == null ? LeadStatus.NEW : LeadStatus.ASSIGNED;
        return keep(lead(id(firstName), firstName, company, List.of(), status, grade, owner, 1));
    }

    /** A colleague's change that this page knows nothing of. */
    public void colleagueNames(String firstName, String company) {
        LeadView l = get(id(firstName));
        keep(lead(l.id(), l.firstName(), company, l.tags(), l.status(), l.grade(), l.owner(), l.version() + 1));
    }

    private LeadView keep(LeadView lead) {
        kept.put(lead.id(), lead);
        return lead;
    }

    private LeadView lead(
            UUID id,
            String firstName,
            String company,
            List<String> tags,
            LeadStatus status,
            Grade grade,
            String owner,
            long version) {
        Instant then = Fakes.NOW.minusSeconds(3600);
        Integer score = grade == null ? null : Integer.valueOf(70);
        return new LeadView(
                id,
                firstName,
                "Doe",
                null,
                null,
                company,
                null,
                null,
                "DE",
                null,
                "web",
                null,
                null,
                tags,
                Map.of(),
                said.getOrDefault(id, Map.of()),
                status,
                score,
                grade,
                owner,
                null,
                null,
                1,
                then,
                then,
                version);
    }

    @Override
    public LeadView get(UUID id) {
        LeadView lead = kept.get(id);
        if (lead == null) {
            throw new NotFound("lead", id);
        }
        return lead;
    }

    @Override
    public Page<LeadView> find(LeadQuery query, PageRequest page) {
        asked.add(query);
        List<LeadView> all = matching(query).toList();
        return new Page<>(
                all.stream().skip(page.offset()).limit(page.size()).toList(), page.page(), page.size(), all.size());
    }

    private Stream<LeadView> matching(LeadQuery query) {
        return kept.values().stream()
                .filter(l -> query.text() == null || l.title().contains(query.text()))
                .filter(l -> query.grade().isEmpty() || query.grade().contains(l.grade()))
                .filter(l -> query.status().isEmpty() || query.status().contains(l.status()))
                .filter(l -> query.owner() == null
                        || ("-".equals(query.owner())
                                ? l.owner() == null
                                : query.owner().equals(l.owner())));
    }

    private final Map<UUID, Map<String, Object>> said = new HashMap<>();

    /** Fields that an admin added say this of a lead. */
    public void say(String firstName, Map<String, Object> custom) {
        LeadView l = get(id(firstName));
        said.put(l.id(), custom);
        keep(lead(l.id(), l.firstName(), l.company(), l.tags(), l.status(), l.grade(), l.owner(), l.version()));
    }

    /** The same said by a colleague, of which this page knows nothing. */
    public void colleagueSays(String firstName, Map<String, Object> custom) {
        say(firstName, custom);
        LeadView l = get(id(firstName));
        colleagueNames(firstName, l.company());
    }

    /** Fields that an admin added. */
    public final List<Field> customFields = new ArrayList<>();

    @Override
    public List<Field> customFields() {
        return customFields;
    }

    @Override
    public Stream<LeadView> stream(LeadQuery query, List<String> sort) {
        return matching(query);
    }

    @Override
    public List<DuplicateCandidate> duplicatesOf(UUID id) {
        return duplicates.getOrDefault(id, List.of());
    }

    @Override
    public LeadView change(UUID id, long seen, Map<String, Object> changes, Map<String, Object> base) {
        LeadView l = get(id);
        changes.forEach((field, value) -> {
            if (field.startsWith(Field.CUSTOM)) {
                String key = field.substring(Field.CUSTOM.length());
                Object stands = l.custom().get(key);
                if (seen != l.version() && !Objects.equals(stands, base.get(field))) {
                    throw new Conflict("Changed meanwhile", List.of(new Conflict.Field(field, value, stands)));
                }
                said.put(id, Map.of(key, value));
            }
        });
        String company = (String) changes.getOrDefault("company", l.company());
        if ("?".equals(company)) {
            throw new BadInput("company", "That is no company.");
        }
        if (seen != l.version() && !l.company().equals(base.get("company"))) {
            throw new Conflict("Changed meanwhile", List.of(new Conflict.Field("company", company, l.company())));
        }
        return keep(lead(id, l.firstName(), company, l.tags(), l.status(), l.grade(), l.owner(), l.version() + 1));
    }

    @Override
    public int assign(List<UUID> ids, String owner) {
        ids.forEach(id -> {
            LeadView l = get(id);
            LeadStatus status = owner == null ? LeadStatus.NEW : LeadStatus.ASSIGNED;
            keep(lead(id, l.firstName(), l.company(), l.tags(), status, l.grade(), owner, l.version() + 1));
        });
        return ids.size();
    }

    @Override
    public int tag(List<UUID> ids, String tag) {
        return retag(ids, List.of(tag));
    }

    @Override
    public int untag(List<UUID> ids, String tag) {
        return retag(ids, List.of());
    }

    private int retag(List<UUID> ids, List<String> tags) {
        ids.forEach(id -> {
            LeadView l = get(id);
            keep(lead(id, l.firstName(), l.company(), tags, l.status(), l.grade(), l.owner(), l.version() + 1));
        });
        return ids.size();
    }

    @Override
    public void note(UUID id, String text) {
        notes.add(text);
    }

    @Override
    public UUID capture(CaptureLead lead) {
        if (lead.email() == null) {
            throw new BadInput("email", "Give an e-mail address.");
        }
        captured.add(lead);
        return add(lead.firstName(), lead.company(), null, null).id();
    }

    @Override
    public UUID captureOnce(String key, CaptureLead lead) {
        return capture(lead);
    }

    public final List<List<UUID>> toldApart = new ArrayList<>();

    @Override
    public void notTheSame(UUID id, UUID other) {
        toldApart.add(List.of(id, other));
    }
}
