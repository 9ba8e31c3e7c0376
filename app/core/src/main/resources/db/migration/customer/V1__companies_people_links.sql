create schema if not exists customer;
create extension if not exists pg_trgm with schema public;

create table customer.company (
    id            uuid primary key,
    name          text,
    domain        text,
    website       text,
    industry      text,
    size          numeric,
    email         text,
    phone         text,
    emails        jsonb,
    phones        jsonb,
    street        text,
    zip           text,
    city          text,
    state         text,
    country       text,
    addresses     jsonb,
    parent_id     uuid references customer.company,
    description   text,
    owner         text,
    team          text,
    tags          text[]      not null default '{}',
    custom        jsonb       not null default '{}',
    import_id     uuid,
    -- A company that was merged stands here with the id of the one it became; it is in no list.
    merged_into   uuid references customer.company,
    -- Normal forms: what lists are sorted by, what searches look into, what doubles are found by.
    name_key      text        not null,
    search_text   text        not null,
    match_keys    text[]      not null default '{}',
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    version       bigint      not null,
    constraint company_is_not_its_own_parent check (parent_id <> id),
    constraint company_is_not_merged_into_itself check (merged_into <> id)
);

-- Ids grow with time, so each (filter, id) index gives the filter's rows newest first without a sort.
create index company_by_owner on customer.company (owner, id);
create index company_unassigned_by_team on customer.company (team, id) where owner is null and team is not null;
create index company_by_team on customer.company (team, id);
create index company_by_name on customer.company (name_key, id);
create index company_by_domain on customer.company (domain, id);
create index company_by_industry on customer.company (industry, id);
create index company_by_size on customer.company (size, id);
create index company_by_email on customer.company (email, id) where email is not null;
create index company_by_phone on customer.company (phone, id) where phone is not null;
create index company_by_zip on customer.company (zip, id) where zip is not null;
create index company_by_city on customer.company (city, id);
create index company_by_state on customer.company (state, id);
create index company_by_country on customer.company (country, id);
create index company_by_parent on customer.company (parent_id, id) where parent_id is not null;
create index company_by_import on customer.company (import_id, id) where import_id is not null;
create index company_merged_into on customer.company (merged_into) where merged_into is not null;
create index company_by_creation on customer.company (created_at, id);
create index company_by_change on customer.company (changed_at, id);
create index company_by_tag on customer.company using gin (tags);
create index company_by_text on customer.company using gin (search_text public.gin_trgm_ops);
create index company_by_custom on customer.company using gin (custom jsonb_path_ops);
create index company_by_match_key on customer.company using gin (match_keys);

create table customer.person (
    id            uuid primary key,
    salutation    text,
    first_name    text,
    last_name     text,
    email         text,
    phone         text,
    emails        jsonb,
    phones        jsonb,
    company_id    uuid references customer.company,
    job_title     text,
    department    text,
    street        text,
    zip           text,
    city          text,
    state         text,
    country       text,
    addresses     jsonb,
    language      text,
    source        text,
    campaign      text,
    description   text,
    owner         text,
    team          text,
    tags          text[]      not null default '{}',
    custom        jsonb       not null default '{}',
    import_id     uuid,
    merged_into   uuid references customer.person,
    name_key      text        not null,
    last_name_key text        not null default '',
    search_text   text        not null,
    match_keys    text[]      not null default '{}',
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    version       bigint      not null,
    constraint person_is_not_merged_into_itself check (merged_into <> id)
);

create index person_by_owner on customer.person (owner, id);
create index person_unassigned_by_team on customer.person (team, id) where owner is null and team is not null;
create index person_by_team on customer.person (team, id);
create index person_by_name on customer.person (name_key, id);
create index person_by_last_name on customer.person (last_name_key, id);
create index person_by_email on customer.person (email, id) where email is not null;
create index person_by_phone on customer.person (phone, id) where phone is not null;
create index person_by_company on customer.person (company_id, id);
create index person_by_job_title on customer.person (job_title, id);
create index person_by_department on customer.person (department, id);
create index person_by_zip on customer.person (zip, id) where zip is not null;
create index person_by_city on customer.person (city, id);
create index person_by_state on customer.person (state, id);
create index person_by_country on customer.person (country, id);
create index person_by_language on customer.person (language, id);
create index person_by_source on customer.person (source, id);
create index person_by_campaign on customer.person (campaign, id);
create index person_by_import on customer.person (import_id, id) where import_id is not null;
create index person_merged_into on customer.person (merged_into) where merged_into is not null;
create index person_by_creation on customer.person (created_at, id);
create index person_by_change on customer.person (changed_at, id);
create index person_by_tag on customer.person using gin (tags);
create index person_by_text on customer.person using gin (search_text public.gin_trgm_ops);
create index person_by_custom on customer.person using gin (custom jsonb_path_ops);
create index person_by_match_key on customer.person using gin (match_keys);

-- Who works where. The primary one is also person.company_id, so that lists of people show it without a join.
create table customer.link (
    person_id  uuid        not null references customer.person on delete cascade,
    company_id uuid        not null references customer.company on delete cascade,
    role       text,
    is_primary boolean     not null default false,
    since      date,
    until      date,
    changed_at timestamptz not null,
    primary key (person_id, company_id),
    constraint link_ends_after_it_began check (until >= since)
);
create unique index link_primary_of_person on customer.link (person_id) where is_primary;
create index link_of_company on customer.link (company_id, person_id);
