package org.callboard.bench;

import java.sql.SQLException;

/** Twelve sales reps on three continents; Keycloak, who would know them, stays out of the bench. */
final class Colleagues {

    private Colleagues() {}

    static void hire(BenchDatabase database) throws SQLException {
        database.run("crm", """
                insert into access.person (username, name, roles, teams, languages)
                select 'rep' || n, 'Rep ' || n, '{sales-rep}',
                    array[(array['sales-americas', 'sales-emea', 'sales-apac'])[1 + n % 3]], '{en,de,fr,ja,pt,hi,sv}'
                from generate_series(1, 12) n on conflict do nothing""");
    }
}
