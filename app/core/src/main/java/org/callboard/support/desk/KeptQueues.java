package org.callboard.support.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Sight;
import org.callboard.access.Viewer;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.PageKey;
import org.callboard.records.Records;
import org.callboard.support.Queues;
import org.callboard.support.TicketLine;
import org.callboard.support.TicketState;
import org.callboard.support.Tickets;
import org.callboard.support.ticket.Lines;
import org.callboard.support.ticket.TicketKind;
import org.callboard.support.ticket.TicketRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeptQueues implements Queues {

    private static final String NOBODY = "-";
    private static final int MOST = 200;

    private final QueueBook book;
    private final QueueSearch search;
    private final QueueCheck check;
    private final TicketKind kind;
    private final Lines lines;
    private final Records records;
    private final CurrentUser currentUser;

    KeptQueues(
            QueueBook book,
            QueueSearch search,
            QueueCheck check,
            TicketKind kind,
            Lines lines,
            Records records,
            CurrentUser currentUser) {
        this.book = book;
        this.search = search;
        this.check = check;
        this.kind = kind;
        this.lines = lines;
        this.records = records;
        this.currentUser = currentUser;
    }

    @Override
    public List<Queue> mine() {
        Sight sight = sight();
        return book.all().stream()
                .filter(queue -> !queue.retired())
                .filter(queue -> sight instanceof Sight.All
                        || sight instanceof Sight.OwnAndTeams own && own.teams().contains(queue.team()))
                .toList();
    }

    @Override
    public List<Queue> all() {
        sight();
        return book.all();
    }

    /** @throws Forbidden for those who have nothing to do with tickets */
    private Sight sight() {
        Sight sight = kind.mayRead(currentUser.viewer());
        if (sight instanceof Sight.None) {
            throw new Forbidden("Your roles do not let you see tickets.");
        }
        return sight;
    }

    @Override
    @Transactional
    public Queue put(Queue queue) {
        DeskRights.requireKeeper(currentUser.viewer(), "queues");
        Queue checked = check.checked(queue);
        book.put(checked);
        return checked;
    }

    @Override
    @Transactional(readOnly = true)
    public Tickets.Slice<TicketLine> list(String queue, String whose, TicketState state, String before, int size) {
        if (size < 1 || size > MOST) {
            throw new BadInput("size", "A slice holds 1 to " + MOST + " tickets.");
        }
        QueueSearch.Parts parts = narrowed(parts(queue, whose), whose);
        List<TicketRow> found = search.page(parts, states(state), PageKey.read(before), size + 1);
        boolean more = found.size() > size;
        List<TicketRow> items = more ? found.subList(0, size) : found;
        return new Tickets.Slice<>(
                lines.of(items), more ? QueueSearch.key(items.get(size - 1)).toString() : null);
    }

    private static String states(TicketState state) {
        if (state != null && !state.isUnderWay()) {
            throw new BadInput("state", "Queues hold what is OPEN or WAITING; the list of tickets holds the others.");
        }
        return state == null ? "'OPEN', 'WAITING'" : "'" + state + "'";
    }

    /** What the viewer may see, queue by queue, and what is theirs elsewhere. */
    private QueueSearch.Parts parts(String queue, String whose) {
        Viewer viewer = currentUser.viewer();
        Sight sight = sight();
        Map<String, Object> params = new HashMap<>();
        params.put("me", viewer.username());
        List<String> sql = new ArrayList<>();
        if (queue != null) {
            Queue one = mine().stream()
                    .filter(mine -> mine.key().equals(queue))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("queue", queue));
            params.put("queue", one.key());
            sql.add("queue = :queue");
        } else if (whose != null && !whose.equals(NOBODY)) {
            sql.add("true");
        } else {
            everything(sight, sql, params);
        }
        if (sight instanceof Sight.OwnAndTeams own) {
            params.put("teams", own.teams().toArray(String[]::new));
            return new QueueSearch.Parts(sql, params).and("(owner = :me or team = any(:teams))");
        }
        return new QueueSearch.Parts(sql, params);
    }

    private void everything(Sight sight, List<String> sql, Map<String, Object> params) {
        if (sight instanceof Sight.All) {
            sql.add("queue is null");
        } else {
            sql.add("owner = :me");
        }
        int n = 0;
        for (Queue queue : mine()) {
            params.put("q" + n, queue.key());
            sql.add("queue = :q" + n++ + (sight instanceof Sight.All ? "" : " and owner is distinct from :me"));
        }
    }

    private static QueueSearch.Parts narrowed(QueueSearch.Parts parts, String whose) {
        if (whose == null || whose.isBlank()) {
            return parts;
        }
        if (whose.equals(NOBODY)) {
            return parts.and("owner is null");
        }
        Map<String, Object> params = new HashMap<>(parts.params());
        params.put("whose", whose);
        return new QueueSearch.Parts(parts.sql(), params).and("owner = :whose");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Integer> counts() {
        return search.counts(mine().stream().map(Queue::key).toList());
    }

    @Override
    @Transactional
    public Optional<UUID> next(UUID after) {
        Map<String, Object> params = new HashMap<>();
        String me = currentUser.viewer().username();
        params.put("me", me);
        params.put("after", after == null ? new UUID(0, 0) : after);
        Optional<UUID> own = search.takeFirst(new QueueSearch.Parts(List.of("owner = :me and id <> :after"), params));
        return own.isPresent() ? own : nobodys(params, me);
    }

    /** Of all queues the one that is due first: a slice of each, then the nearest is taken. */
    private Optional<UUID> nobodys(Map<String, Object> params, String me) {
        QueueSearch.Parts parts = narrowed(parts(null, NOBODY), NOBODY).and("id <> :after");
        Map<String, Object> all = new HashMap<>(parts.params());
        all.putAll(params);
        List<String> nearestFirst = search.page(new QueueSearch.Parts(parts.sql(), all), "'OPEN'", null, MOST).stream()
                .map(row -> "id = '" + row.id() + "' and owner is null")
                .limit(20)
                .toList();
        Optional<UUID> taken = search.takeFirst(new QueueSearch.Parts(nearestFirst, all));
        taken.ifPresent(id -> records.assign(Tickets.KIND, List.of(id), me));
        return taken;
    }
}
