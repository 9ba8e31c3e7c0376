package org.callboard.ui.lead;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callboard.lead.LeadView;
import org.callboard.ui.record.Countries;

/** The columns a list of leads can have. */
enum LeadColumn {
    NAME("name", "14rem", true),
    COMPANY("company", "12rem", true),
    GRADE(null, "6rem", true),
    SCORE("score", "5rem", true),
    STATUS("status", "8rem", true),
    OWNER("owner", "8rem", true),
    SOURCE(null, "8rem", true),
    COUNTRY(null, "8rem", true),
    CREATED("createdAt", "8rem", true),
    CHANGED("changedAt", "8rem", false),
    EMAIL(null, "14rem", false),
    PHONE(null, "10rem", false),
    JOB_TITLE(null, "10rem", false),
    INDUSTRY(null, "9rem", false),
    SIZE(null, "6rem", false),
    CAMPAIGN(null, "10rem", false),
    TAGS(null, "10rem", false);

    private final String sortKey;
    private final String width;
    private final boolean atFirst;

    LeadColumn(String sortKey, String width, boolean atFirst) {
        this.sortKey = sortKey;
        this.width = width;
        this.atFirst = atFirst;
    }

    /** Sort key of the directory; {@code null} when one cannot sort by it. */
    String sortKey() {
        return sortKey;
    }

    String width() {
        return width;
    }

    boolean isNumber() {
        return this == SCORE || this == SIZE;
    }

    static List<LeadColumn> shownAtFirst() {
        return Stream.of(values()).filter(c -> c.atFirst).toList();
    }

    /** The plain text of a cell. */
    Function<LeadView, String> text() {
        return lead -> {
            Object value = value(lead);
            return value == null ? "" : value.toString();
        };
    }

    private Object value(LeadView lead) {
        return switch (this) {
            case NAME -> LeadNames.of(lead);
            case COMPANY -> lead.company();
            case GRADE -> lead.grade();
            case SCORE -> lead.score();
            case STATUS -> lead.status();
            case OWNER -> lead.owner();
            case SOURCE -> lead.source();
            case COUNTRY -> Countries.name(lead.country());
            case CREATED -> lead.createdAt();
            case CHANGED -> lead.changedAt();
            case EMAIL -> lead.email();
            case PHONE -> lead.phone();
            case JOB_TITLE -> lead.jobTitle();
            case INDUSTRY -> lead.industry();
            case SIZE -> lead.companySize();
            case CAMPAIGN -> lead.campaign();
            case TAGS -> lead.tags() == null ? "" : String.join(", ", lead.tags());
        };
    }
}
