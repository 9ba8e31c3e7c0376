package org.callboard.analytics;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** What is to be won. Sales people see their own; whoever sees all deals sees all; managers and admins set them. */
public interface Quotas {

    /** By month, then by whose they are. At most 60 months. */
    List<Quota> between(YearMonth from, YearMonth to);

    /**
     * Sets what somebody is to win in some months, in the place of what was set before: all or none.
     *
     * @throws org.callboard.kernel.Forbidden for whoever may not
     * @throws org.callboard.kernel.BadInput what is wrong, field by field
     */
    List<Quota> set(List<Draft> drafts);

    void remove(UUID id);

    /** One of owner and team is {@code null}. @param measure what is counted; {@code null} for what deals bring altogether */
    record Draft(String owner, String team, YearMonth month, BigDecimal amount, String currency, Measure measure) {

        public Draft {
            measure = measure == null ? Measure.AMOUNT : measure;
        }

        public Draft(String owner, String team, YearMonth month, BigDecimal amount, String currency) {
            this(owner, team, month, amount, currency, null);
        }
    }

    /** Whether the current user may set them. */
    boolean maySet();
}
