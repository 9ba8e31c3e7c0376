package org.callboard.support.imports;

import java.util.List;
import java.util.Map;
import org.callboard.imports.Imports;

/** What a file of past tickets may tell, and how other systems head their columns. */
final class PastColumns {

    static final List<Imports.Field> FIELDS = List.of(
            new Imports.Field("externalId", "Number elsewhere", true),
            new Imports.Field("subject", "Subject", false),
            new Imports.Field("description", "Description", false),
            new Imports.Field("priority", "Priority", false),
            new Imports.Field("category", "Category", false),
            new Imports.Field("channel", "Came by", false),
            new Imports.Field("team", "Team", false),
            new Imports.Field("owner", "Assignee", false),
            new Imports.Field("openedAt", "Opened", true),
            new Imports.Field("firstResponseAt", "First answered", false),
            new Imports.Field("solvedAt", "Solved", false),
            new Imports.Field("closedAt", "Closed", false),
            new Imports.Field("reopened", "Times reopened", false),
            new Imports.Field("reassigned", "Times reassigned", false),
            new Imports.Field("madeSla", "Promise kept", false));

    static final Map<String, List<String>> HEADERS = Map.ofEntries(
            Map.entry("externalId", List.of("number", "ticket id", "case number", "incident number", "id")),
            Map.entry("subject", List.of("short_description", "short description", "subject", "title", "summary")),
            Map.entry("description", List.of("description")),
            Map.entry("priority", List.of("priority")),
            Map.entry("category", List.of("category", "type")),
            Map.entry("channel", List.of("contact_type", "contact type", "channel", "source")),
            Map.entry("team", List.of("assignment_group", "assignment group", "group", "team")),
            Map.entry("owner", List.of("assigned_to", "assigned to", "assignee", "owner")),
            Map.entry("openedAt", List.of("opened_at", "opened", "created", "created at")),
            Map.entry("firstResponseAt", List.of("first_response_at", "first response", "first response at")),
            Map.entry("solvedAt", List.of("resolved_at", "resolved", "solved at", "solved")),
            Map.entry("closedAt", List.of("closed_at", "closed", "closed at")),
            Map.entry("reopened", List.of("reopen_count", "reopens", "reopened")),
            Map.entry("reassigned", List.of("reassignment_count", "reassignments", "reassigned")),
            Map.entry("madeSla", List.of("made_sla", "made sla", "sla met")));

    private PastColumns() {}
}
