package org.callboard.ui.lead;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callboard.lead.LeadView;
import org.callboard.ui.record.Countries;
import org.callboard.ui.record.FieldEditor;
import org.callboard.ui.text.Texts;

/** What is known of a lead and may be changed in place; the field's name is that of the desk. */
enum Fact implements KnownFact {
    FIRST_NAME("firstName"),
    LAST_NAME("lastName"),
    EMAIL("email"),
    PHONE("phone"),
    JOB_TITLE("jobTitle"),
    COMPANY("company"),
    COMPANY_SIZE("companySize"),
    INDUSTRY("industry"),
    COUNTRY("country"),
    SOURCE("source"),
    CAMPAIGN("campaign"),
    TAGS("tags"),
    MESSAGE("message");

    private final String field;

    Fact(String field) {
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public String label() {
        return Texts.text("lead.fact." + field);
    }

    static Optional<Fact> named(String field) {
        return Arrays.stream(values()).filter(f -> f.field.equals(field)).findFirst();
    }

    @Override
    public Object of(LeadView lead) {
        return switch (this) {
            case FIRST_NAME -> lead.firstName();
            case LAST_NAME -> lead.lastName();
            case EMAIL -> lead.email();
            case PHONE -> lead.phone();
            case JOB_TITLE -> lead.jobTitle();
            case COMPANY -> lead.company();
            case COMPANY_SIZE -> lead.companySize();
            case INDUSTRY -> lead.industry();
            case COUNTRY -> lead.country();
            case SOURCE -> lead.source();
            case CAMPAIGN -> lead.campaign();
            case TAGS -> lead.tags();
            case MESSAGE -> lead.message();
        };
    }

    @Override
    public FieldEditor editor(Object now) {
        return FactField.of(this, now);
    }

    @Override
    public String words(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        return this == COUNTRY ? Countries.name(value.toString()) : value.toString();
    }
}
