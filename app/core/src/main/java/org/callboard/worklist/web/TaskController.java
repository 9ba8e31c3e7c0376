package org.callboard.worklist.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.SortKeys;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.worklist.WorkItem;
import org.callboard.worklist.WorkQuery;
import org.callboard.worklist.Worklist;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door to the one list of work. Which tasks somebody sees is decided in the query, not here. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/tasks")
@PreAuthorize(TaskController.STAFF)
class TaskController {

    static final String STAFF = "hasAnyRole('sales-rep', 'sales-manager', 'support-agent', 'support-manager',"
            + " 'marketer', 'analyst', 'admin')";

    record Assignment(String username) {}

    record Answers(Map<String, Object> answers) {}

    record Comment(String text) {}

    record FollowUp(Instant at) {}

    private final Worklist worklist;

    TaskController(Worklist worklist) {
        this.worklist = worklist;
    }

    @GetMapping
    @PreAuthorize(STAFF)
    Page<WorkItem> list(
            @RequestParam(required = false) UUID subject,
            @RequestParam(required = false) String assignee,
            @RequestParam(required = false) String group,
            @RequestParam(required = false) String element,
            @RequestParam(required = false) String badge,
            @RequestParam(required = false) Boolean overdue,
            @RequestParam(required = false) String scope,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String kind,
            @SortKeys({"due", "priority", "age", "name"}) PageRequest page) {
        WorkQuery query = new WorkQuery(scope(scope), subject, assignee, group, element, badge, overdue, q);
        return worklist.find(kind == null || kind.isBlank() ? query : query.ofKind(kind.strip()), page);
    }

    @GetMapping("/counts")
    @PreAuthorize(STAFF)
    Map<String, Long> counts() {
        List<Long> counts = worklist.counts(List.of(
                WorkQuery.of(WorkQuery.Scope.MINE),
                WorkQuery.of(WorkQuery.Scope.MY_TEAM),
                WorkQuery.of(WorkQuery.Scope.UNASSIGNED),
                WorkQuery.of(WorkQuery.Scope.ALL),
                new WorkQuery(WorkQuery.Scope.MINE, null, null, null, null, null, true, null)));
        return Map.of(
                "mine", counts.get(0),
                "myTeam", counts.get(1),
                "unassigned", counts.get(2),
                "all", counts.get(3),
                "overdue", counts.get(4));
    }

    @GetMapping("/{id}")
    @PreAuthorize(STAFF)
    WorkItem get(@PathVariable String id) {
        return worklist.get(id);
    }

    @PostMapping("/{id}/claim")
    @PreAuthorize(STAFF)
    WorkItem claim(@PathVariable String id) {
        worklist.claim(id);
        return worklist.get(id);
    }

    @PostMapping("/{id}/release")
    @PreAuthorize(STAFF)
    void release(@PathVariable String id) {
        worklist.release(id);
    }

    @PostMapping("/{id}/assign")
    @PreAuthorize(STAFF)
    void assign(@PathVariable String id, @RequestBody Assignment to) {
        if (to.username() == null || to.username().isBlank()) {
            throw new BadInput("username", "Say who shall do it.");
        }
        worklist.assign(id, to.username());
    }

    @PostMapping("/{id}/complete")
    @PreAuthorize(STAFF)
    void complete(@PathVariable String id, @RequestBody(required = false) Answers answers) {
        worklist.complete(id, answers == null || answers.answers() == null ? Map.of() : answers.answers());
    }

    @PostMapping("/{id}/comment")
    @PreAuthorize(STAFF)
    void comment(@PathVariable String id, @RequestBody Comment comment) {
        worklist.comment(id, comment.text());
    }

    @PostMapping("/{id}/follow-up")
    @PreAuthorize(STAFF)
    void followUp(@PathVariable String id, @RequestBody FollowUp followUp) {
        worklist.followUp(id, followUp.at());
    }

    private static WorkQuery.Scope scope(String name) {
        if (name == null || name.isBlank()) {
            return WorkQuery.Scope.ALL;
        }
        return switch (name.strip().toLowerCase(java.util.Locale.ROOT).replace('_', '-')) {
            case "mine" -> WorkQuery.Scope.MINE;
            case "my-team" -> WorkQuery.Scope.MY_TEAM;
            case "unassigned" -> WorkQuery.Scope.UNASSIGNED;
            case "all" -> WorkQuery.Scope.ALL;
            default -> throw new BadInput("scope", "Choose mine, my-team, unassigned or all.");
        };
    }
}
