package org.callboard.deal;

import static org.callboard.records.Field.Trait.FILTERED;
import static org.callboard.records.Field.Trait.IN_LIST;
import static org.callboard.records.Field.Trait.ONCE;
import static org.callboard.records.Field.Trait.READ_ONLY;
import static org.callboard.records.Field.Trait.SEARCHED;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callboard.records.Field;
import org.callboard.records.FieldType;

/** The standard fields of deals, in the order of forms. */
final class DealFields {

    static final String CATEGORY = "pipeline";
    static final List<String> CATEGORIES = List.of(CATEGORY, "best-case", "commit", "omitted");
    static final List<String> STATES =
            Stream.of(DealState.values()).map(Enum::name).toList();

    private static final long MOST_MONEY = 1_000_000_000_000L;

    private DealFields() {}

    /** @param pipelines ids of those that a deal can be opened in */
    static List<Field> of(List<String> pipelines, List<String> lostReasons, List<String> competitors) {
        List<Field> fields = new ArrayList<>();
        fields.addAll(what());
        fields.addAll(where(pipelines));
        fields.addAll(when());
        fields.addAll(how(lostReasons, competitors));
        fields.addAll(whose());
        return List.copyOf(fields);
    }

    private static List<Field> what() {
        return List.of(
                Field.of("title", "Title", FieldType.TEXT, "title")
                        .with(SEARCHED, IN_LIST)
                        .sortedBy("name_key"),
                Field.of("companyId", "Company", FieldType.RECORD, "company_id")
                        .with(FILTERED, IN_LIST)
                        .to("company"),
                Field.of("personId", "Person", FieldType.RECORD, "person_id")
                        .with(FILTERED)
                        .to("person"),
                Field.of("productId", "Product", FieldType.RECORD, "product_id")
                        .with(FILTERED)
                        .to("product"),
                Field.of("amount", "Amount", FieldType.MONEY, "amount")
                        .with(FILTERED, IN_LIST)
                        .sortedBy("amount")
                        .between(0, MOST_MONEY),
                Field.of("recurring", "Amount a month", FieldType.MONEY, "recurring")
                        .between(0, MOST_MONEY),
                Field.of("annual", "Amount a year", FieldType.MONEY, "annual")
                        .with(READ_ONLY, FILTERED)
                        .sortedBy("annual"),
                Field.of("termMonths", "Months", FieldType.NUMBER, "term_months")
                        .between(1, 1_200),
                Field.of("discountPercent", "Discount in percent", FieldType.NUMBER, "discount_percent")
                        .between(0, 100));
    }

    private static List<Field> where(List<String> pipelines) {
        return List.of(
                Field.of("pipeline", "Pipeline", FieldType.CHOICE, "pipeline")
                        .with(ONCE, FILTERED)
                        .choosing(pipelines),
                Field.of("stage", "Stage", FieldType.TEXT, "stage")
                        .with(ONCE, FILTERED)
                        .sortedBy("stage"),
                Field.of("stageName", "Stage's name", FieldType.TEXT, "stage_name")
                        .with(READ_ONLY, IN_LIST),
                Field.of("state", "State", FieldType.CHOICE, "state")
                        .with(ONCE, FILTERED, IN_LIST)
                        .sortedBy("state")
                        .choosing(STATES),
                Field.of("stageSince", "In its stage since", FieldType.TIME, "stage_since")
                        .with(READ_ONLY, FILTERED)
                        .sortedBy("stage_since"),
                Field.of("probability", "Probability in percent", FieldType.NUMBER, "probability")
                        .with(FILTERED)
                        .sortedBy("probability")
                        .between(0, 100),
                Field.of("forecastCategory", "Forecast category", FieldType.CHOICE, "forecast_category")
                        .with(FILTERED)
                        .sortedBy("forecast_category")
                        .choosing(CATEGORIES)
                        .otherwise(CATEGORY));
    }

    private static List<Field> when() {
        return List.of(
                Field.of("closeOn", "Expected to close", FieldType.DATE, "close_on")
                        .with(FILTERED, IN_LIST)
                        .sortedBy("close_on"),
                Field.of("openedOn", "Opened on", FieldType.DATE, "opened_on")
                        .with(ONCE, FILTERED)
                        .sortedBy("opened_on"),
                Field.of("closedOn", "Closed on", FieldType.DATE, "closed_on")
                        .with(ONCE, FILTERED)
                        .sortedBy("closed_on"),
                Field.of("lastActivityAt", "Last activity", FieldType.TIME, "last_activity_at")
                        .with(READ_ONLY, FILTERED)
                        .sortedBy("last_activity_at"),
                Field.of("rottenAt", "Gone quiet", FieldType.TIME, "rotten_at")
                        .with(READ_ONLY, FILTERED)
                        .sortedBy("rotten_at"));
    }

    private static List<Field> how(List<String> lostReasons, List<String> competitors) {
        return List.of(
                Field.of("lostReason", "Reason of the loss", FieldType.CHOICE, "lost_reason")
                        .with(FILTERED)
                        .sortedBy("lost_reason")
                        .choosing(lostReasons),
                Field.of("competitor", "Competitor", FieldType.CHOICE, "competitor")
                        .with(FILTERED)
                        .sortedBy("competitor")
                        .choosing(competitors),
                Field.of("lostNote", "About the loss", FieldType.LINES, "lost_note"),
                Field.of("source", "Source", FieldType.TEXT, "source")
                        .with(FILTERED)
                        .sortedBy("source"),
                Field.of("campaign", "Campaign", FieldType.TEXT, "campaign")
                        .with(FILTERED)
                        .sortedBy("campaign"),
                Field.of("leadId", "Lead", FieldType.RECORD, "lead_id").with(READ_ONLY),
                Field.of("externalId", "Number elsewhere", FieldType.TEXT, "external_id")
                        .with(SEARCHED, FILTERED)
                        .atMost(100),
                Field.of("description", "Description", FieldType.LINES, "description"));
    }

    private static List<Field> whose() {
        return List.of(
                Field.of("owner", "Owner", FieldType.COLLEAGUE, "owner")
                        .with(FILTERED, IN_LIST)
                        .sortedBy("owner"),
                Field.of("team", "Team", FieldType.TEAM, "team").with(FILTERED),
                Field.of("tags", "Tags", FieldType.TAGS, "tags").with(FILTERED, IN_LIST),
                Field.of("createdAt", "Created", FieldType.TIME, "created_at")
                        .with(READ_ONLY, FILTERED)
                        .sortedBy("created_at"),
                Field.of("changedAt", "Changed", FieldType.TIME, "changed_at")
                        .with(READ_ONLY, FILTERED)
                        .sortedBy("changed_at"));
    }
}
