package org.callboard.bench;

import java.sql.SQLException;

/** The pages people look at all day, with a full house. */
final class Pages {

    private static final int REQUESTS = 200;
    private static final int WARM_UP = 20;
    private static final String[] FILTERS = {
        "", "&grade=HOT", "&status=ASSIGNED", "&country=DE", "&sort=-score", "&page=7"
    };
    private static final String[] SCOPES = {"ALL", "UNASSIGNED", "MINE", "MY_TEAM"};

    private Pages() {}

    /** Multiplies the leads and tasks at hand; names differ, so that indexes look as they would. */
    static void fillHouse(BenchDatabase database, long leads, long tasks) throws SQLException {
        database.run(
                "crm",
                """
                set synchronous_commit = off;
                set work_mem = '256MB';
                insert into lead.lead
                select (jsonb_populate_record(l, jsonb_build_object(
                    'id', uuidv7(), 'last_name', w, 'company', c, 'email', w || n || '@' || c || '.example',
                    'email_key', w || n || '@' || c || '.example', 'phone_key', null,
                    'name_key', lower(l.first_name) || ' ' || w, 'company_key', c,
                    'search_text', lower(l.first_name) || ' ' || w || ' ' || c || ' ' || w || n || '@' || c || '.example',
                    'score', n %% 100, 'duplicate_of', null))).*
                from (select *, row_number() over () as k from lead.lead where status <> 'DUPLICATE') numbered
                join lateral (select numbered.id as nid) x on true
                join lead.lead l on l.id = x.nid
                cross join lateral generate_series(1, (%d / (select greatest(count(*), 1) from lead.lead))::int) g
                cross join lateral (select (numbered.k * 100000 + g) as n) y
                cross join lateral (select translate(substr(md5(n::text), 1, 9), '0123456789abcdef', 'bakolimunerositu') as w,
                    translate(substr(md5('c' || n / 7), 1, 8), '0123456789abcdef', 'zaperolimunabeko') as c) z"""
                        .formatted(leads));
        database.run(
                "crm",
                """
                set synchronous_commit = off;
                insert into worklist.task
                select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'subject_id', l.id,
                    'title', l.first_name || ' ' || l.last_name || ', ' || l.company, 'owner', l.owner, 'team', l.team,
                    'assignee', l.owner, 'due', now() + (random() - 0.3) * interval '10 days'))).*
                from (select * from worklist.task limit 1) t
                cross join (select * from lead.lead order by id desc limit %d) l"""
                        .formatted(tasks));
        database.run("crm", "vacuum analyze lead.lead");
        database.run("crm", "vacuum analyze worklist.task");
    }

    static Latencies myWork(RestDoor door) throws Exception {
        return measure(door, n -> "/api/v1/tasks?size=50&scope=" + SCOPES[n % SCOPES.length]);
    }

    static Latencies leads(RestDoor door) throws Exception {
        return measure(door, n -> "/api/v1/leads?size=50" + FILTERS[n % FILTERS.length]);
    }

    static Latencies search(RestDoor door) throws Exception {
        return measure(
                door, n -> "/api/v1/search?q=" + InventedLeads.word(n * 37).substring(0, 4));
    }

    private interface Path {
        String number(int n);
    }

    private static Latencies measure(RestDoor door, Path path) throws Exception {
        Latencies latencies = new Latencies();
        for (int n = 0; n < WARM_UP + REQUESTS; n++) {
            long began = System.nanoTime();
            door.get(path.number(n));
            if (n >= WARM_UP) {
                latencies.add(System.nanoTime() - began);
            }
        }
        return latencies;
    }
}
