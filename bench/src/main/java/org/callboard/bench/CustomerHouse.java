package org.callboard.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A house full of leads, people and companies, and one person of whom much is known. */
final class CustomerHouse {

    private static final String SEARCH_HAS_READ_ALL = """
            select count(*) = 3 and bool_and(b.upto >= newest.at) from search.bookmark b
            join (select 'lead' as type, max(changed_at) as at from lead.lead
                  union all select 'person', max(changed_at) from customer.person
                  union all select 'company', max(changed_at) from customer.company) newest using (type)""";

    private static final String MUCH_IS_KNOWN = """
            insert into activity.activity (id, subject_type, subject_id, kind, text, plain, at, author, created_at, changed_at)
            select uuidv7(), 'person', '%1$s', (array['NOTE', 'CALL', 'MEETING'])[1 + n %% 3], '<p>Spoke about offer ' || n || '</p>',
                'Spoke about offer ' || n, now() - n * interval '1 hour', 'rep' || 1 + n %% 12, now(), now()
            from generate_series(1, %2$d) n;
            insert into audit.entry (at, subject_type, subject_id, what, text, cause_kind, cause_name, details)
            select now() - n * interval '1 hour', 'person', '%1$s',
                (array['activity.note-written', 'person.changed', 'activity.called'])[1 + n %% 3], 'Something happened, number ' || n,
                'PERSON', 'rep' || 1 + n %% 12,
                case n %% 3 when 1 then jsonb_build_object('jobTitle', jsonb_build_object('from', 'Buyer ' || n, 'to', 'Buyer')) end
            from generate_series(1, %2$d) n""";

    private final BenchDatabase database;

    CustomerHouse(BenchDatabase database) {
        this.database = database;
    }

    /** Two leads and two people for each company. */
    void fill(int rows) throws IOException, SQLException {
        try (InputStream sql = getClass().getResourceAsStream("customers.sql")) {
            String template = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            database.run("crm", template.formatted(rows / 5, rows / 5 * 4));
        }
        for (String table : List.of("lead.lead", "customer.person", "customer.company", "customer.link")) {
            database.run("crm", "vacuum analyze " + table);
        }
    }

    /** @return seconds until the search knows the words of all names */
    double awaitWords() throws SQLException, InterruptedException {
        long began = System.nanoTime();
        while (!database.rows("crm", SEARCH_HAS_READ_ALL).get(0)[0].equals("t")) {
            TimeUnit.SECONDS.sleep(1);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        database.run("crm", "vacuum analyze search.word");
        return seconds;
    }

    /** @return the person of whom much is known */
    UUID knowMuch(int activities) throws SQLException {
        String person = database.rows("crm", "select id from customer.person where owner = 'rep3' limit 1")
                .get(0)[0];
        database.run("crm", MUCH_IS_KNOWN.formatted(person, activities));
        database.run("crm", "vacuum analyze activity.activity");
        database.run("crm", "vacuum analyze audit.entry");
        return UUID.fromString(person);
    }

    /** First name, last name, e-mail, phone and company of some leads. */
    List<String[]> some(int many) throws SQLException {
        return database.rows(
                "crm",
                "select first_name, last_name, email, phone, company from lead.lead tablesample bernoulli (1) order by random() limit %d"
                        .formatted(many));
    }
}
