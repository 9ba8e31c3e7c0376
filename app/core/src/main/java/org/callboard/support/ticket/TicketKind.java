package org.callboard.support.ticket;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.access.Sight;
import org.callboard.access.Viewer;
import org.callboard.records.Field;
import org.callboard.records.RecordKind;
import org.callboard.support.Level;
import org.callboard.support.Priority;
import org.callboard.support.Tickets;
import org.callboard.support.desk.QueueBook;
import org.callboard.support.level.SlaStandings;
import org.callboard.support.level.TimerFacts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tickets. A new one begins its process in the same transaction. Agents see and change what is theirs and what stands in
 * the queues of their teams, support managers and admins all; analysts read all. Salespeople see lines of it on the pages
 * of their customers, not the tickets.
 */
@Component
public class TicketKind implements RecordKind {

    private final QueueBook queues;
    private final TicketRows rows;
    private final ObjectProvider<TicketBirth> birth;
    private final ObjectProvider<TicketChanges> changes;
    private final ObjectProvider<TicketMerges> merges;
    private final ObjectProvider<TimerFacts> timers;
    private final ObjectProvider<SlaStandings> standings;
    private volatile Known known = new Known(List.of(), TicketFields.of(List.of()));

    TicketKind(
            QueueBook queues,
            TicketRows rows,
            ObjectProvider<TicketBirth> birth,
            ObjectProvider<TicketChanges> changes,
            ObjectProvider<TicketMerges> merges,
            ObjectProvider<TimerFacts> timers,
            ObjectProvider<SlaStandings> standings) {
        this.queues = queues;
        this.rows = rows;
        this.birth = birth;
        this.changes = changes;
        this.merges = merges;
        this.timers = timers;
        this.standings = standings;
    }

    private record Known(List<String> queues, List<Field> fields) {}

    @Override
    public String name() {
        return Tickets.KIND;
    }

    @Override
    public String plural() {
        return "tickets";
    }

    @Override
    public String table() {
        return "support.ticket";
    }

    @Override
    public List<Field> fields() {
        List<String> today = queues.keys();
        if (!today.equals(known.queues())) {
            known = new Known(today, TicketFields.of(today));
        }
        return known.fields();
    }

    @Override
    public String title(Map<String, Object> values) {
        Object number = values.get("number");
        Object subject = values.get("subject");
        return (number == null ? "" : number + " ") + (subject == null ? "" : subject);
    }

    @Override
    public String titleSql() {
        return "number || ' ' || subject";
    }

    /** A number is taken for each new one; gaps do no harm. It stands in the first queue until rules say more. */
    @Override
    public Map<String, Object> completed(Map<String, Object> typed) {
        Map<String, Object> said = new LinkedHashMap<>(typed);
        if (typed.containsKey("subject")) {
            said.putIfAbsent("number", "T-" + rows.nextNumber());
            queues.ofLevel(Level.L1).ifPresent(first -> said.putIfAbsent("queue", first.key()));
        }
        if (said.get("queue") instanceof String queue && !typed.containsKey("team")) {
            queues.find(queue.strip()).ifPresent(found -> said.put("team", found.team()));
        }
        said.computeIfPresent(
                "language", (name, code) -> code.toString().strip().toLowerCase(java.util.Locale.ROOT));
        return said;
    }

    @Override
    public Map<String, Object> derived(Map<String, Object> values) {
        Object priority = values.get("priority");
        // between high and normal: what nobody has judged yet is looked at before what can wait
        int urgency = priority == null
                ? 25
                : 10 * (Priority.valueOf(priority.toString()).ordinal() + 1);
        return Map.of("urgency", urgency);
    }

    @Override
    public Map<String, Object> furtherFacts(UUID id) {
        return timers.getObject().of(id);
    }

    @Override
    public Map<String, Object> told(UUID id) {
        return rows.living(id)
                .map(ticket ->
                        Map.<String, Object>of("sla", standings.getObject().of(ticket)))
                .orElse(Map.of());
    }

    @Override
    public void created(UUID id, Map<String, Object> values, UUID importId) {
        birth.getObject().begin(id, importId == null ? null : "IMPORT");
    }

    @Override
    public void written(UUID id, Map<String, Object> values, Set<String> changed) {
        changes.getObject().follow(id, values, changed);
    }

    @Override
    public String insteadOfChanging(String field) {
        return "Says how the ticket came, and stays.";
    }

    @Override
    public Optional<UUID> known(Map<String, Object> values) {
        Object externalId = values.get("externalId");
        return externalId == null ? Optional.empty() : rows.ofExternalId(externalId.toString());
    }

    @Override
    public Map<String, List<String>> synonyms() {
        return TicketFields.HEADERS;
    }

    @Override
    public Sight mayRead(Viewer viewer) {
        return viewer.is(Role.ANALYST) ? new Sight.All() : mayChange(viewer);
    }

    @Override
    public Sight mayChange(Viewer viewer) {
        if (viewer.isAny(Role.SUPPORT_MANAGER, Role.ADMIN)) {
            return new Sight.All();
        }
        return viewer.is(Role.SUPPORT_AGENT)
                ? new Sight.OwnAndTeams(viewer.username(), viewer.teams())
                : new Sight.None();
    }

    /** Machines that hand in what came elsewhere may bring tickets without seeing any. */
    @Override
    public Set<String> creators() {
        return Set.of(Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.ADMIN, Role.INTAKE);
    }

    @Override
    public Map<String, Object> merged(UUID survivor, Set<UUID> others) {
        return merges.getObject().merge(survivor, others);
    }

    @Override
    public void unmerged(UUID survivor, Set<UUID> others, Map<String, Object> kept) {
        merges.getObject().part(survivor, others, kept);
    }

    @Override
    public boolean builtOn(UUID id) {
        return rows.isSpokenAbout(id);
    }

    @Override
    public String badge(Map<String, Object> values) {
        return TicketBadge.of(values.get("state"), values.get("priority"));
    }
}
