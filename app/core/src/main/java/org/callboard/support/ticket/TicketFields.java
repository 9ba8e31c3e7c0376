package org.callboard.support.ticket;

import static org.callboard.records.Field.Trait.FILTERED;
import static org.callboard.records.Field.Trait.IN_LIST;
import static org.callboard.records.Field.Trait.ONCE;
import static org.callboard.records.Field.Trait.READ_ONLY;
import static org.callboard.records.Field.Trait.REQUIRED;
import static org.callboard.records.Field.Trait.SEARCHED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callboard.records.Field;
import org.callboard.records.FieldType;
import org.callboard.support.Level;
import org.callboard.support.Priority;
import org.callboard.support.TicketState;

/** The standard fields of tickets, in the order of forms. */
final class TicketFields {

    static final List<String> CHANNELS =
            List.of("API", "EMAIL", "PHONE", "PORTAL", "WEB", "CHAT", "SMS", "WHATSAPP", "IMPORT");

    /** How files of other systems head their columns. */
    static final Map<String, List<String>> HEADERS = Map.of(
            "subject", List.of("subject", "short description", "title", "summary"),
            "externalId", List.of("number", "ticket id", "case number", "id"),
            "priority", List.of("priority"),
            "category", List.of("category", "type"),
            "description", List.of("description", "details"));

    private TicketFields() {}

    /** @param queues keys of those that a ticket can stand in */
    static List<Field> of(List<String> queues) {
        List<Field> fields = new ArrayList<>();
        fields.addAll(what());
        fields.addAll(where(queues));
        fields.addAll(whom());
        fields.addAll(when());
        fields.addAll(whose());
        return List.copyOf(fields);
    }

    private static List<Field> what() {
        return List.of(
                Field.of("number", "Number", FieldType.TEXT, "number").with(READ_ONLY, FILTERED, SEARCHED, IN_LIST),
                Field.of("subject", "Subject", FieldType.TEXT, "subject")
                        .with(REQUIRED, SEARCHED, IN_LIST)
                        .sortedBy("name_key"),
                Field.of("description", "Description", FieldType.LINES, "description"),
                Field.of("priority", "Priority", FieldType.CHOICE, "priority")
                        .with(FILTERED, IN_LIST)
                        .sortedBy("urgency")
                        .choosing(names(Priority.values())),
                Field.of("category", "Category", FieldType.TEXT, "category")
                        .with(FILTERED, IN_LIST)
                        .sortedBy("category")
                        .atMost(100),
                Field.of("productId", "Product", FieldType.RECORD, "product_id")
                        .with(FILTERED)
                        .to("product"),
                Field.of("externalId", "Number elsewhere", FieldType.TEXT, "external_id")
                        .with(SEARCHED, FILTERED)
                        .atMost(100));
    }

    private static List<Field> where(List<String> queues) {
        return List.of(
                Field.of("state", "State", FieldType.CHOICE, "state")
                        .with(READ_ONLY, FILTERED, IN_LIST)
                        .sortedBy("state")
                        .choosing(names(TicketState.values()))
                        .otherwise(TicketState.OPEN.name()),
                Field.of("queue", "Queue", FieldType.CHOICE, "queue")
                        .with(FILTERED, IN_LIST)
                        .sortedBy("queue")
                        .choosing(queues),
                Field.of("level", "Level", FieldType.CHOICE, "level")
                        .with(READ_ONLY, FILTERED)
                        .sortedBy("level")
                        .choosing(names(Level.values()))
                        .otherwise(Level.L1.name()),
                Field.of("channel", "Came by", FieldType.CHOICE, "channel")
                        .with(ONCE, FILTERED)
                        .sortedBy("channel")
                        .choosing(CHANNELS)
                        .otherwise("API"),
                Field.of("language", "Language", FieldType.TEXT, "language").atMost(8));
    }

    private static List<Field> whom() {
        return List.of(
                Field.of("personId", "Person", FieldType.RECORD, "person_id")
                        .with(FILTERED, IN_LIST)
                        .to("person"),
                Field.of("companyId", "Company", FieldType.RECORD, "company_id")
                        .with(FILTERED, IN_LIST)
                        .to("company"),
                Field.of("email", "E-mail of whoever asks", FieldType.EMAIL, "email")
                        .with(FILTERED, SEARCHED),
                Field.of("contactName", "Name of whoever asks", FieldType.TEXT, "contact_name")
                        .with(SEARCHED),
                Field.of("parentId", "Belongs under", FieldType.RECORD, "parent_id")
                        .with(FILTERED)
                        .to("ticket"));
    }

    private static List<Field> when() {
        return List.of(
                moment("firstResponseDue", "First response due", "first_response_due"),
                moment("resolutionDue", "Resolution due", "resolution_due"),
                moment("due", "Due", "next_due").with(IN_LIST),
                Field.of("pausedSince", "Clocks stand still since", FieldType.TIME, "paused_since")
                        .with(READ_ONLY),
                Field.of("breached", "Promise broken", FieldType.YES_NO, "breached")
                        .with(READ_ONLY, FILTERED)
                        .sortedBy("breached")
                        .otherwise(false),
                moment("openedAt", "Opened", "opened_at"),
                Field.of("firstRespondedAt", "First answered", FieldType.TIME, "first_responded_at")
                        .with(READ_ONLY),
                moment("solvedAt", "Solved", "solved_at"),
                moment("closedAt", "Closed", "closed_at"),
                Field.of("reopened", "Times reopened", FieldType.NUMBER, "reopened")
                        .with(READ_ONLY)
                        .otherwise(BigDecimal.ZERO),
                Field.of("reassigned", "Times reassigned", FieldType.NUMBER, "reassigned")
                        .with(READ_ONLY)
                        .otherwise(BigDecimal.ZERO));
    }

    private static Field moment(String name, String label, String column) {
        return Field.of(name, label, FieldType.TIME, column)
                .with(READ_ONLY, FILTERED)
                .sortedBy(column);
    }

    private static List<Field> whose() {
        return List.of(
                Field.of("owner", "Assignee", FieldType.COLLEAGUE, "owner")
                        .with(FILTERED, IN_LIST)
                        .sortedBy("owner"),
                Field.of("team", "Team", FieldType.TEAM, "team").with(FILTERED),
                Field.of("tags", "Tags", FieldType.TAGS, "tags").with(FILTERED),
                Field.of("createdAt", "Created", FieldType.TIME, "created_at")
                        .with(READ_ONLY, FILTERED)
                        .sortedBy("created_at"),
                Field.of("changedAt", "Changed", FieldType.TIME, "changed_at")
                        .with(READ_ONLY, FILTERED)
                        .sortedBy("changed_at"));
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
