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

    /** Indexes are built afterwards, which takes a fifth of the time. */
    private static final String MORE_LEADS = """
            do $$
            declare
                known record;
                definition text;
                definitions text[] := '{}';
            begin
                set local synchronous_commit = off;
                set local maintenance_work_mem = '512MB';
                for known in select indexrelid::regclass as name, pg_get_indexdef(indexrelid) as definition
                             from pg_index where indrelid = 'lead.lead'::regclass and not indisunique loop
                    definitions := definitions || known.definition;
                    execute 'drop index ' || known.name;
                end loop;
                insert into lead.lead
                select r.*
                from (select l as one, row_number() over () as k from lead.lead l where status <> 'DUPLICATE') kept
                cross join generate_series(1, (%d / (select greatest(count(*), 1) from lead.lead))::int) g
                cross join lateral (select kept.k * 100000 + g as n) y
                cross join lateral (select
                    translate(substr(md5(n::text), 1, 9), '0123456789abcdef', 'bakolimunerositu') as w,
                    translate(substr(md5('c' || n / 7), 1, 8), '0123456789abcdef', 'zaperolimunabeko') as c) z
                cross join lateral (select lower((kept.one).first_name) as f, w || n || '@' || c || '.example' as e) v
                cross join lateral jsonb_populate_record(kept.one, jsonb_build_object(
                    'id', uuidv7(), 'last_name', w, 'company', c, 'email', e, 'email_key', e, 'phone_key', null,
                    'name_key', f || ' ' || w, 'company_key', c, 'search_text', f || ' ' || w || ' ' || c || ' ' || e,
                    'score', n %% 100)) r;
                foreach definition in array definitions loop
                    execute definition;
                end loop;
            end $$""";

    private static final String MORE_TASKS = """
            insert into worklist.task
            select r.*
            from (select t as one from worklist.task t limit 1) kept
            cross join (select * from lead.lead order by id desc limit %d) l
            cross join lateral jsonb_populate_record(kept.one, jsonb_build_object(
                'id', gen_random_uuid(), 'subject_id', l.id,
                'title', l.first_name || ' ' || l.last_name || ', ' || l.company, 'owner', l.owner, 'team', l.team,
                'assignee', l.owner, 'due', now() + (random() - 0.3) * interval '10 days')) r""";

    private Pages() {}

    /** Multiplies the leads and tasks at hand; names differ, so that indexes look as they would. */
    static void fillHouse(BenchDatabase database, long leads, long tasks) throws SQLException {
        database.run("crm", MORE_LEADS.formatted(leads));
        database.run("crm", MORE_TASKS.formatted(tasks));
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
                door,
                n -> "/api/v1/search?q=" + InventedLeads.word(1_000 + n * 37).substring(0, 4));
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
