package org.callboard.customer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callboard.lead.LeadView;
import org.callboard.records.CustomValues;
import org.callboard.records.Field;
import org.callboard.records.text.FieldCheck;
import org.springframework.stereotype.Component;

/**
 * What the fields that admins added say of a lead, for a customer whose fields of the same key and type can take it. A
 * field that more people see than the lead's gets nothing: what is hidden stays hidden.
 */
@Component
class LeadsOwnFields {

    private static final String LEAD = "lead";

    private final CustomValues customs;

    LeadsOwnFields(CustomValues customs) {
        this.customs = customs;
    }

    /** By name of the customer's field. */
    Map<String, Object> of(LeadView lead, String kind) {
        List<Field> theirs = customs.fields(kind);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field from : customs.fields(LEAD)) {
            theirs.stream()
                    .filter(to -> to.key().equals(from.key()) && to.type() == from.type() && isNoWider(from, to))
                    .map(to -> accepted(kind, to, lead.custom().get(from.key())))
                    .forEach(value -> values.put(from.name(), value));
        }
        values.values().removeIf(value -> value == null);
        return values;
    }

    private static boolean isNoWider(Field from, Field to) {
        Set<String> seeing = to.visibleTo();
        return from.visibleTo().isEmpty()
                || !seeing.isEmpty() && from.visibleTo().containsAll(seeing);
    }

    /** {@code null} when the customer's field has other bounds or choices: nobody's conversion fails over that. */
    private Object accepted(String kind, Field to, Object value) {
        return value == null
                ? null
                : customs.changed(kind, Map.of(), Map.of(to.key(), value), null, new FieldCheck())
                        .get(to.key());
    }
}
