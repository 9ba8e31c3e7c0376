package org.callboard.communication.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.communication.Lanes;
import org.callboard.communication.Mailbox;
import org.callboard.communication.Outbox.Lane;
import org.callboard.communication.mailbox.MailboxBook;
import org.callboard.kernel.Noticed;
import org.callboard.kernel.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How this node finds each provider, kept where every node and every admin can read it; admins hear when one is down. */
@Component
class LaneStates implements Lanes {

    private static final Logger log = LoggerFactory.getLogger(LaneStates.class);
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final Duration LATE = Duration.ofMinutes(3);
    private static final String OPEN = "OPEN";

    private final JdbcClient jdbc;
    private final Node node;
    private final MailboxBook mailboxes;
    private final Providers providers;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<String, String> lastTrouble = new ConcurrentHashMap<>();

    LaneStates(
            JdbcClient jdbc,
            Node node,
            MailboxBook mailboxes,
            Providers providers,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.node = node;
        this.mailboxes = mailboxes;
        this.providers = providers;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** What the last call met, for whoever reads the state. */
    void met(String lane, String trouble) {
        lastTrouble.put(lane, trouble == null ? "" : trouble);
    }

    void changed(String lane, String state) {
        String detail = lastTrouble.getOrDefault(lane, "");
        log.warn("The provider {} is {} for this node. {}", lane, state, detail);
        boolean news = state.equals(OPEN) && !knownToBeDown(lane);
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into communication.provider_state (lane, node, state, since, detail, seen_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (lane, node) do update set state = excluded.state, since = excluded.since,
                            detail = excluded.detail, seen_at = excluded.seen_at
                        """).params(lane, node.name(), state, now, detail, now).update();
        if (news) {
            warnAdmins(lane, detail);
        }
    }

    private boolean knownToBeDown(String lane) {
        return lanes().stream()
                .anyMatch(one -> one.lane().equals(lane) && !one.state().equals("CLOSED"));
    }

    private void warnAdmins(String lane, String detail) {
        List<String> admins =
                people.withRole(Role.ADMIN).stream().map(Person::username).toList();
        Optional<Mailbox> through = mailboxes.all().stream()
                .filter(mailbox -> providers.named("smtp").stream()
                        .anyMatch(smtp -> smtp.lane(mailbox.id()).equals(lane)))
                .findFirst();
        if (!admins.isEmpty()) {
            events.publishEvent(new Noticed(
                    admins,
                    "communication.provider-down",
                    "Messages wait: " + lane + " does not answer. " + detail,
                    through.map(mailbox -> new Subject("mailbox", mailbox.id()))
                            .orElseGet(() -> new Subject("lane", UUID.nameUUIDFromBytes(lane.getBytes(UTF_8))))));
        }
    }

    /** A node that is gone says nothing any more. */
    void stillSo() {
        Instant now = clock.instant();
        jdbc.sql("update communication.provider_state set seen_at = ? where node = ?")
                .params(Timestamp.from(now), node.name())
                .update();
        jdbc.sql("delete from communication.provider_state where seen_at < ?")
                .param(Timestamp.from(now.minus(GOOD_FOR)))
                .update();
    }

    void leave() {
        jdbc.sql("delete from communication.provider_state where node = ?")
                .param(node.name())
                .update();
    }

    @Override
    public List<String> down() {
        return lanes().stream()
                .filter(lane -> lane.state().equals(OPEN))
                .map(Lane::lane)
                .distinct()
                .toList();
    }

    /** What was tried in vain is due later again; so what is overdue was not tried. */
    @Override
    public boolean late() {
        return jdbc.sql("select exists (select 1 from communication.outbox where state = 'WAITING' and due_at < ?)")
                .param(Timestamp.from(clock.instant().minus(LATE)))
                .query(Boolean.class)
                .single();
    }

    List<Lane> lanes() {
        return jdbc.sql("select lane, node, state, since, detail from communication.provider_state where seen_at > ?"
                        + " order by lane, node limit 500")
                .param(Timestamp.from(clock.instant().minus(GOOD_FOR)))
                .query((row, n) -> new Lane(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5)))
                .list();
    }
}
