package org.callboard.lead;

import org.callboard.records.Extensible;
import org.springframework.stereotype.Component;

/** Admins may add fields to leads. */
@Component
class LeadExtensions implements Extensible {

    static final String KIND = "lead";

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public String table() {
        return "lead.lead";
    }
}
