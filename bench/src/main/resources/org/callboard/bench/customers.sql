-- Leads, people and companies who do not exist, with names as frequent as real ones: a few are everywhere, most are rare.
-- %1$d companies, %2$d leads and people together.
begin;
set local synchronous_commit = off;
set local maintenance_work_mem = '512MB';
set local work_mem = '256MB';
select setseed(0.42);

-- Indexes are built afterwards, which takes a fraction of the time.
create temp table definition (sql text) on commit drop;
do $$
declare
    known record;
begin
    for known in select indexrelid::regclass as name, pg_get_indexdef(indexrelid) as sql from pg_index
                 where indrelid in ('lead.lead'::regclass, 'customer.company'::regclass, 'customer.person'::regclass)
                 and not indisunique loop
        insert into definition values (known.sql);
        execute 'drop index ' || known.name;
    end loop;
end $$;

create temp table word on commit drop as
select n, initcap(string_agg(
    (array['ba', 'ko', 'li', 'mu', 'ne', 'ro', 'sa', 'ti', 'vu', 'zen'])[d::int + 1], '' order by o)) as word
from generate_series(10, 60000) n, regexp_split_to_table(n::text, '') with ordinality t(d, o) group by n;
create unique index on word (n);
analyze word;

create temp table business on commit drop as
select *, row_number() over () as n from (
    select uuidv7() as id, name, translate(lower(name), ' &', '') || '.example' as domain, r1, r2, r3,
        '+4930' || (1000000 + floor(r3 * 8999999)::int) as phone,
        (array['Berlin', 'Hamburg', 'Wien', 'London', 'Leeds', 'Paris', 'Lyon', 'Madrid', 'Austin'])[1 + floor(r2 * 9)::int] as city,
        case when r2 < 0.8 then 'rep' || (1 + floor(r3 * 12)::int) end as owner,
        (array['sales-americas', 'sales-emea', 'sales-apac'])[1 + floor(r1 * 3)::int] as team
    from (
        select r1, r2, r3, case
            when r1 < 0.3 then b.word || ' ' || kind
            when r1 < 0.6 then b.word || ' & ' || d.word || ' ' || kind
            else b.word || d.word || ' ' || kind end as name
        from (
            select random() r1, random() r2, random() r3, 10 + (power(random(), 2) * 59990)::int as k1,
                10 + (power(random(), 3) * 59990)::int as k2,
                (array['Steel', 'Foods', 'Labs', 'Motors', 'Energy', 'Media', 'Logistics', 'Consulting', 'Partners',
                    'Solutions', 'Systems', 'Technology', 'Design', 'Pharma', 'Robotics', 'Optics', 'Textiles',
                    'Printing', 'Travel', 'Insurance'])[1 + floor(random() * 20)::int] as kind
            from generate_series(1, %1$d)) x
        join word b on b.n = k1 join word d on d.n = k2) y) z;
create unique index on business (n);
analyze business;

insert into customer.company (id, name, domain, industry, size, phone, city, country, owner, team, custom, name_key,
    search_text, created_at, changed_at, version)
select id, name, domain, (array['Energy', 'Retail', 'Software', 'Health', 'Finance'])[1 + floor(r2 * 5)::int],
    floor(power(r3, 4) * 20000), phone, city, 'DE', owner, team,
    jsonb_build_object('region', (array['North', 'East', 'South', 'West'])[1 + floor(r1 * 4)::int],
        'seats', floor(r3 * 10000)),
    translate(lower(name), '&', ''), ' ' || lower(concat_ws(' ', name, domain, phone, city)),
    now() - r3 * interval '900 days', now() - r3 * interval '900 days', 0
from business;

create temp table human on commit drop as
select uuidv7() as id, first, last, r1, r2, r3, company_id, company, g,
    lower(first || '.' || translate(last, ' ''', '')) || case when r1 < 0.3 then floor(r2 * 900) || '@gmail.com'
        else '@' || domain end as email,
    '+' || (array['4930', '1415', '4420'])[1 + floor(r1 * 3)::int] || (1000000 + floor(r2 * 8999999)::int) as phone,
    case when r3 < 0.8 then 'rep' || (1 + floor(r4 * 12)::int) end as owner,
    (array['sales-americas', 'sales-emea', 'sales-apac'])[1 + floor(r4 * 3)::int] as team
from (
    select g, h.r1, h.r2, h.r3, h.r4, b.id as company_id, b.name as company, b.domain, first,
        coalesce(telling, w.word) as last
    from (
        select g, random() r1, random() r2, random() r3, random() r4,
            1 + floor(power(random(), 3) * %1$d)::int as employer, 10 + (power(random(), 2) * 59990)::int as k,
            (array['Anna', 'Anne', 'Hannah', 'Johann', 'Johanna', 'Peter', 'Petra', 'Michael', 'Michaela', 'Robert',
                'Roberta', 'William', 'Elizabeth', 'Katherine', 'James', 'Thomas', 'Anthony', 'Daniel', 'Daniela',
                'Christopher', 'Christine', 'Maria', 'Mario', 'Marie', 'Josef', 'Jose', 'Francois', 'Jurgen',
                'Soren', 'Aylin', 'Deniz', 'Hiroshi', 'Chen', 'Priya', 'Olena', 'Fatima', 'Samuel', 'Benjamin',
                'Nicholas', 'Steven', 'Susan', 'Patricia'])[1 + floor(random() * 42)::int] as first,
            -- half of all have a name that many have
            (array['Smith', 'Smyth', 'Schmidt', 'Schmitt', 'Muller', 'Miller', 'Moeller', 'Meyer', 'Maier', 'Jones',
                'Johnson', 'Johnston', 'Williams', 'Wilson', 'Garcia', 'Martinez', 'Fernandez', 'Dubois', 'Durand',
                'Rossi', 'Russo', 'Ferrari', 'Kowalski', 'Nowak', 'Novak', 'Andersson', 'Hansen', 'Jensen',
                'Larsen', 'Nguyen', 'Tanaka', 'Yamamoto', 'Wang', 'Zhang', 'Singh', 'Patel', 'Kaya', 'Ivanov',
                'Petrov', 'O''Brien', 'McDonald', 'MacDonald', 'Schneider', 'Schroder', 'Becker', 'Fischer',
                'Weber', 'Wagner', 'Bauer', 'Koch', 'Brown', 'Browne', 'Clark', 'Clarke', 'Stewart', 'Stuart'])[1 + floor(random() * 2 * 56)::int] as telling
        from generate_series(1, %2$d) g) h
    join business b on b.n = h.employer join word w on w.n = h.k) people;

insert into customer.person (id, first_name, last_name, email, phone, company_id, job_title, city, country, owner, team,
    custom, name_key, last_name_key, search_text, created_at, changed_at, version)
select id, first, last, email, phone, company_id, 'Buyer', 'Berlin', 'DE', owner, team,
    jsonb_build_object('region', (array['North', 'East', 'South', 'West'])[1 + floor(r1 * 4)::int],
        'seats', floor(r3 * 10000)),
    lower(translate(first || ' ' || last, '''', ' ')), lower(translate(last || ' ' || first, '''', ' ')),
    ' ' || lower(concat_ws(' ', first, last, email, phone, 'Berlin')),
    now() - r2 * interval '900 days', now() - r2 * interval '900 days', 0
from human where g %% 2 = 0;

insert into customer.link (person_id, company_id, role, is_primary, changed_at)
select id, company_id, 'employee', true, now() from human where g %% 2 = 0;

insert into lead.lead (id, first_name, last_name, email, phone, company, country, source, name_key, company_key, email_key,
    search_text, status, score, grade, owner, team, duplicates_allowed, created_at, changed_at, version)
select id, first, last, email, phone, company, 'DE', 'web', lower(translate(first || ' ' || last, '''', ' ')),
    translate(lower(company), '&', ''), email, ' ' || lower(concat_ws(' ', first, last, email, company, phone)),
    'ASSIGNED', floor(r2 * 100), (array['HOT', 'WARM', 'COLD'])[1 + floor(r1 * 3)::int], owner, team, false,
    now() - r2 * interval '900 days', now() - r2 * interval '900 days', 0
from human where g %% 2 = 1;

do $$
declare
    known record;
begin
    for known in select sql from definition loop
        execute known.sql;
    end loop;
end $$;
commit;
