package org.callboard.customer;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keys by which people's doubles are found: some name the company that they work for, so they follow when it is renamed,
 * or another one.
 */
@Component
class PeopleKeys {

    private static final int PAGE = 1_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final MatchRows rows;
    private final JdbcTemplate jdbc;

    PeopleKeys(MatchRows rows, JdbcTemplate jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    void ofPerson(UUID person) {
        write(rows.keys(PersonKind.NAME, "r.id = ?", person));
    }

    /** Everybody who is shown with the company, a page after the other. */
    void ofCompany(UUID company) {
        UUID last = FIRST;
        Map<UUID, Set<String>> page;
        do {
            page = rows.keys(
                    PersonKind.NAME,
                    "r.company_id = ? and r.merged_into is null and r.id > ? order by r.id limit " + PAGE,
                    company,
                    last);
            write(page);
            last = page.keySet().stream().reduce(last, (one, next) -> next);
        } while (page.size() == PAGE);
    }

    private void write(Map<UUID, Set<String>> keys) {
        jdbc.batchUpdate(
                "update customer.person set match_keys = ? where id = ? and match_keys is distinct from ?::text[]",
                keys.entrySet().stream()
                        .map(one -> {
                            String[] now = one.getValue().toArray(String[]::new);
                            return new Object[] {now, one.getKey(), now};
                        })
                        .toList());
    }
}
