package org.callboard.customer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.callboard.customer.Conversions.How;

/** Which customer a lead became, as it is kept: the ids of that moment, whatever was merged since. */
record ConversionRow(UUID lead, UUID company, How companyHow, UUID person, How personHow, Instant at, String by) {

    /** For the process, and for whoever hears of it: ids and flags. */
    Map<String, Object> variables() {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("personId", person.toString());
        variables.put("personHow", personHow.name());
        if (company != null) {
            variables.put("companyId", company.toString());
            variables.put("companyHow", companyHow.name());
        }
        return variables;
    }
}
