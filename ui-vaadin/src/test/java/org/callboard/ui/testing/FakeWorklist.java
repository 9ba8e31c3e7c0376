package org.callboard.ui.testing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.access.Viewer;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.worklist.WorkItem;
import org.callboard.worklist.WorkQuery;
import org.callboard.worklist.Worklist;

/** A worklist in memory: enough of the real one's manners for pages to be tried without a house behind them. */
public class FakeWorklist implements Worklist {

    private static final Comparator<Instant> NULLS_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    private final Map<String, WorkItem> open = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> drafts = new HashMap<>();
    private final List<SavedFilter> filters = new ArrayList<>();
    private final Supplier<Viewer> me;
    private final Clock clock;

    public final Map<String, Map<String, Object>> completed = new LinkedHashMap<>();
    public final List<String> comments = new ArrayList<>();
    public final Map<String, Object> facts = new HashMap<>();
    public String form;

    public FakeWorklist(Supplier<Viewer> me, Clock clock) {
        this.me = me;
        this.clock = clock;
    }

    public WorkItem add(String id, String title, String badge, String assignee, Instant due) {
        WorkItem task = new WorkItem(
                id,
                "Contact lead",
                "lead-handling",
                "Task_ContactLead",
                "instance-" + id,
                new WorkItem.About("lead", UUID.nameUUIDFromBytes(id.getBytes()), title, badge, assignee),
                assignee,
                Set.of("sales-rep"),
                "HOT".equals(badge) ? 80 : 50,
                clock.instant().minusSeconds(3600),
                due,
                null,
                "lead/contact-lead",
                1,
                1);
        open.put(id, task);
        return task;
    }

    public WorkItem addTodo(String name, String title, String assignee, Instant due) {
        WorkItem todo = new WorkItem(
                UUID.nameUUIDFromBytes(name.getBytes()).toString(),
                name,
                WorkItem.TODO,
                WorkItem.TODO,
                "",
                new WorkItem.About("lead", UUID.nameUUIDFromBytes(title.getBytes()), title, null, assignee),
                assignee,
                Set.of("sales-rep"),
                75,
                clock.instant().minusSeconds(3600),
                due,
                null,
                null,
                0,
                1);
        open.put(todo.id(), todo);
        return todo;
    }

    public void withdraw(String id) {
        open.remove(id);
    }

    public void hand(String id, String assignee, Instant followUp) {
        WorkItem t = get(id);
        open.put(
                id,
                new WorkItem(
                        t.id(),
                        t.name(),
                        t.process(),
                        t.element(),
                        t.instanceId(),
                        t.subject(),
                        assignee,
                        t.groups(),
                        t.priority(),
                        t.createdAt(),
                        t.due(),
                        followUp,
                        t.form(),
                        t.release(),
                        t.version() + 1));
    }

    @Override
    public Page<WorkItem> find(WorkQuery query, PageRequest page) {
        List<WorkItem> all = matching(query);
        return new Page<>(
                all.stream().skip(page.offset()).limit(page.size()).toList(), page.page(), page.size(), all.size());
    }

    private List<WorkItem> matching(WorkQuery query) {
        return open.values().stream()
                .filter(t -> switch (query.scope()) {
                    case MINE -> me.get().username().equals(t.assignee());
                    case UNASSIGNED -> t.assignee() == null;
                    case MY_TEAM, ALL -> true;
                })
                .filter(t -> query.badge() == null
                        || query.badge().equals(t.subject().badge()))
                .filter(t -> query.overdue() == null
                        || query.overdue() == (t.due() != null && t.due().isBefore(clock.instant())))
                .filter(t -> query.kind() == null || query.kind().equals(t.kind()))
                .filter(t -> query.text() == null || t.subject().title().contains(query.text()))
                .sorted(Comparator.comparing(WorkItem::due, NULLS_LAST))
                .toList();
    }

    @Override
    public List<Long> counts(List<WorkQuery> queries) {
        return queries.stream().map(query -> (long) matching(query).size()).toList();
    }

    @Override
    public WorkItem get(String taskId) {
        WorkItem task = open.get(taskId);
        if (task == null) {
            throw new NotFound("task", taskId);
        }
        return task;
    }

    @Override
    public void claim(String taskId) {
        String holder = get(taskId).assignee();
        if (holder != null && !holder.equals(me.get().username())) {
            throw new Conflict(holder + " was faster: the task is theirs.");
        }
        hand(taskId, me.get().username(), null);
    }

    @Override
    public void release(String taskId) {
        hand(taskId, null, null);
    }

    @Override
    public void assign(String taskId, String username) {
        hand(taskId, username, null);
    }

    @Override
    public void followUp(String taskId, Instant at) {
        hand(taskId, get(taskId).assignee(), at);
    }

    @Override
    public void comment(String taskId, String text) {
        comments.add(text);
    }

    @Override
    public void complete(String taskId, Map<String, Object> answers) {
        String holder = get(taskId).assignee();
        if (holder != null && !holder.equals(me.get().username())) {
            throw new Conflict("This task is with " + holder + ".");
        }
        if (get(taskId).isStep() && !answers.containsKey("outcome")) {
            throw new BadInput("outcome", "Choose an outcome.");
        }
        open.remove(taskId);
        completed.put(taskId, answers);
    }

    @Override
    public Optional<String> form(String taskId) {
        return get(taskId).isStep() ? Optional.ofNullable(form) : Optional.empty();
    }

    @Override
    public Map<String, Object> formData(String taskId) {
        return Map.copyOf(facts);
    }

    @Override
    public Optional<Map<String, Object>> draft(String taskId) {
        return Optional.ofNullable(drafts.get(taskId));
    }

    @Override
    public void keepDraft(String taskId, Map<String, Object> answers) {
        drafts.put(taskId, answers);
    }

    @Override
    public List<SavedFilter> filters() {
        return List.copyOf(filters);
    }

    @Override
    public SavedFilter saveFilter(String name, WorkQuery query, boolean shared) {
        SavedFilter filter = new SavedFilter(
                filters.size() + 1L, name, query, shared, me.get().username());
        filters.add(filter);
        return filter;
    }

    @Override
    public void deleteFilter(long id) {
        filters.removeIf(filter -> filter.id() == id);
    }
}
