package org.callboard.worklist;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.access.Workload;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.TaskList;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rungs of the ladder that a model puts beside a task: its assignee is reminded, a colleague gets it, a manager does. */
@Component
class OverdueTasks {

    private final TaskRows rows;
    private final TaskList engine;
    private final NotificationRows notifications;
    private final TaskVoice voice;
    private final People people;
    private final Workload workload;
    private final JdbcTemplate jdbc;

    OverdueTasks(
            TaskRows rows,
            TaskList engine,
            NotificationRows notifications,
            TaskVoice voice,
            People people,
            Workload workload,
            JdbcTemplate jdbc) {
        this.rows = rows;
        this.engine = engine;
        this.notifications = notifications;
        this.voice = voice;
        this.people = people;
        this.workload = workload;
        this.jdbc = jdbc;
    }

    /** The open tasks of a step, held; empty when it was done meanwhile. */
    List<WorkItem> open(UUID subject, String element) {
        PendingTasks.writeNow();
        return jdbc
                .queryForList(
                        "select id from worklist.task where subject_id = ? and element = ? order by id",
                        String.class,
                        subject,
                        element)
                .stream()
                .flatMap(id -> rows.lock(id, Condition.ALWAYS).stream())
                .map(TaskRows.Row::item)
                .filter(task -> task.subject().type() != null)
                .toList();
    }

    void remind(WorkItem task) {
        List<String> told = task.assignee() != null
                ? List.of(task.assignee())
                : usernames(task.groups().stream().flatMap(role -> people.withRole(role).stream()));
        say(told, "task.overdue", task, "\"" + task.name() + "\" is overdue.");
        String whom = task.assignee() == null ? "everybody whom it waits for" : name(task.assignee());
        voice.tell(task, "task.reminded", "Reminded " + whom + " of \"" + task.name() + "\".", Map.of());
    }

    /** The one of those who may do it with the least open work who is there and not full; a team's colleague first. */
    Optional<String> colleague(WorkItem task) {
        Set<String> teams = Optional.ofNullable(task.assignee())
                .flatMap(people::find)
                .map(Person::teams)
                .orElse(Set.of());
        List<Person> able = task.groups().stream()
                .flatMap(role -> people.withRole(role).stream())
                .filter(person -> person.present() && !person.username().equals(task.assignee()))
                .distinct()
                .toList();
        Map<String, Integer> open = workload.openTasks(able.stream()
                .collect(Collectors.toMap(
                        Person::username, person -> Math.max(person.capacity(), Workload.COUNTED_UP_TO))));
        return able.stream()
                .filter(person -> person.capacity() == 0 || open.getOrDefault(person.username(), 0) < person.capacity())
                .min(Comparator.comparing((Person person) -> Collections.disjoint(person.teams(), teams))
                        .thenComparing(person -> open.getOrDefault(person.username(), 0))
                        .thenComparing(Person::username))
                .map(Person::username);
    }

    void give(WorkItem task, String username) {
        engine.assign(task.id(), username);
        say(List.of(username), "task.assigned", task, "\"" + task.name() + "\" is overdue and yours now.");
        String before = task.assignee() == null ? "nobody" : name(task.assignee());
        String text = "Gave \"" + task.name() + "\" from " + before + " to " + name(username) + ", as it was overdue.";
        voice.tell(task, "task.reassigned", text, Map.of("assignee", username));
    }

    void callManagers(WorkItem task, String role) {
        engine.handOver(task.subject().id().toString(), task.element(), Set.of(role));
        say(
                usernames(people.withRole(role).stream()),
                "task.escalated",
                task,
                "\"" + task.name() + "\" is overdue and waits for a manager.");
        voice.tell(task, "task.escalated", "\"" + task.name() + "\" waits for a manager now.", Map.of("groups", role));
    }

    /** Who leads those whom a task waits for. */
    static String managersOf(WorkItem task) {
        boolean support =
                task.groups().contains(Role.SUPPORT_AGENT) || task.groups().contains(Role.SUPPORT_MANAGER);
        return support ? Role.SUPPORT_MANAGER : Role.SALES_MANAGER;
    }

    private void say(Collection<String> usernames, String what, WorkItem task, String text) {
        if (!usernames.isEmpty()) {
            notifications.addAlways(new HashSet<>(usernames), what, text, subject(task));
        }
    }

    private static Subject subject(WorkItem task) {
        return new org.callboard.kernel.Subject(
                task.subject().type(), task.subject().id());
    }

    private static List<String> usernames(Stream<Person> persons) {
        return persons.map(Person::username).distinct().toList();
    }

    private String name(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }
}
