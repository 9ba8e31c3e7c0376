package org.callboard.lead;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.kernel.Correlation;
import org.callboard.kernel.Ids;
import org.callboard.kernel.engine.Processes;
import org.callboard.kernel.engine.Sheltered;
import org.callboard.records.text.FieldCheck;
import org.callboard.records.text.NormalForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class LeadBehaviours implements Behaviours {

    /** A sender's clock may be ahead of ours. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final BehaviourStore store;
    private final DuplicateStore duplicates;
    private final JdbcClient jdbc;
    private final Processes processes;
    private final LeadNews news;
    private final IdempotencyKeys keys;
    private final CurrentUser currentUser;
    private final Clock clock;

    LeadBehaviours(
            BehaviourStore store,
            DuplicateStore duplicates,
            JdbcClient jdbc,
            Processes processes,
            LeadNews news,
            IdempotencyKeys keys,
            CurrentUser currentUser,
            Clock clock) {
        this.store = store;
        this.duplicates = duplicates;
        this.jdbc = jdbc;
        this.processes = processes;
        this.news = news;
        this.keys = keys;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    @Sheltered
    @Transactional
    public UUID record(String type, UUID leadId, String email, Instant at, Map<String, String> attributes) {
        return keep(checked(type, leadId, email, at, attributes));
    }

    @Override
    @Sheltered
    @Transactional
    public UUID recordOnce(
            String key, String type, UUID leadId, String email, Instant at, Map<String, String> attributes) {
        Happened happened = checked(type, leadId, email, at, attributes);
        if (key == null) {
            return keep(happened);
        }
        Object request = Arrays.asList(type, leadId, email, at, attributes);
        String caller = currentUser.viewer().username();
        Optional<IdempotencyKeys.Answer> then = keys.take(caller, key, request, happened.lead(), clock.instant());
        return then.isPresent() ? then.get().result() : keep(happened);
    }

    /** @param lead {@code null} while nobody has that e-mail */
    private record Happened(UUID lead, String emailKey, String kind, Instant at, Map<String, String> attributes) {}

    private Happened checked(String type, UUID leadId, String email, Instant at, Map<String, String> attributes) {
        FieldCheck check = new FieldCheck();
        String kind = BehaviourKind.of(check, type);
        String checkedEmail = LeadCheck.email(check, email);
        Map<String, String> checkedAttributes = LeadCheck.attributes(check, attributes);
        Instant when = at == null ? clock.instant() : at;
        if (when.isAfter(clock.instant().plus(CLOCK_SKEW))) {
            check.wrong("at", "Lies in the future.");
        }
        if (when.isBefore(Instant.EPOCH)) {
            check.wrong("at", "Lies too far back.");
        }
        if (leadId == null && email == null) {
            check.wrong("leadId", "Say whose it is: give leadId or email.");
        }
        Optional<UUID> lead = leadId == null ? byEmail(checkedEmail) : byId(leadId);
        if (leadId != null && lead.isEmpty()) {
            check.wrong("leadId", "There is no such lead.");
        }
        check.done();
        return new Happened(lead.orElse(null), NormalForm.email(checkedEmail), kind, when, checkedAttributes);
    }

    /** Somebody known came in again: that, and what was kept for the newcomer, is the known lead's behaviour. */
    void cameAgain(Lead newcomer, UUID known) {
        store.move(newcomer.id(), known);
        keep(new Happened(known, newcomer.keys().email(), BehaviourKind.CAME_AGAIN, clock.instant(), Map.of()));
    }

    private UUID keep(Happened happened) {
        UUID lead = happened.lead();
        String kind = happened.kind();
        store.keep(Ids.next(), lead, happened.emailKey(), kind, happened.at(), happened.attributes(), clock.instant());
        if (lead != null) {
            news.tell(LeadEvent.of(lead, "lead.behaved", BehaviourKind.inWords(kind), LeadChanges.named("kind", kind)));
            processes.announce("lead.behaved", lead.toString(), Map.of(Correlation.VARIABLE, Correlation.id()));
        }
        return lead;
    }

    /** The lead itself, or the known one that it was attached to or merged into. */
    private Optional<UUID> byId(UUID id) {
        return known(jdbc.sql("""
                        select coalesce(k.id, l.id), coalesce(l.merged_into, k.merged_into) is not null
                        from lead.lead l left join lead.lead k on k.id = l.duplicate_of
                        where l.id = ?
                        """).param(id));
    }

    /** Of several the one still worked on, then the newest. */
    private Optional<UUID> byEmail(String email) {
        if (email == null) {
            return Optional.empty();
        }
        return known(jdbc.sql("""
                        select id, merged_into is not null from lead.lead
                        where email_key = ? and (status <> 'DUPLICATE' or merged_into is not null)
                        order by status in ('QUALIFIED', 'DISQUALIFIED'), merged_into is not null, id desc limit 1
                        """).param(NormalForm.email(email)));
    }

    private Optional<UUID> known(JdbcClient.StatementSpec found) {
        return found.query((row, n) -> row.getBoolean(2)
                        ? duplicates.survivor(row.getObject(1, UUID.class))
                        : row.getObject(1, UUID.class))
                .optional();
    }
}
