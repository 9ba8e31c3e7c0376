package org.callboard.decision;

import java.time.Clock;
import org.callboard.kernel.release.Releases;
import org.springframework.jdbc.core.JdbcTemplate;

/** Decisions as they are, for tests of contexts that ask them. */
public final class TestDecisions {

    private TestDecisions() {}

    public static Decisions on(JdbcTemplate jdbc, Releases releases, Clock clock) {
        return new RuledDecisions(new RuleBooks(releases), new Records(jdbc), clock);
    }
}
