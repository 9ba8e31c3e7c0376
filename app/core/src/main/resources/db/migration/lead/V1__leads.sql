create schema if not exists lead;
create extension if not exists pg_trgm with schema public;

create table lead.lead (
    id                 uuid primary key,
    first_name         text,
    last_name          text,
    email              text,
    phone              text,
    company            text,
    company_size       integer,
    industry           text,
    country            text,
    job_title          text,
    source             text,
    campaign           text,
    message            text,
    tags               text[]      not null default '{}',
    attributes         jsonb       not null default '{}',
    -- Normal forms: what duplicates are matched by, what lists are sorted by, what the search looks into.
    email_key          text,
    phone_key          text,
    name_key           text        not null,
    company_key        text        not null,
    search_text        text        not null,
    status             text        not null,
    score              integer,
    grade              text,
    release            integer,
    owner              text,
    team               text,
    assigned_at        timestamptz,
    duplicate_of       uuid,
    duplicates_allowed boolean     not null,
    import_id          uuid,
    close_reason       text,
    created_at         timestamptz not null,
    changed_at         timestamptz not null,
    version            bigint      not null,
    constraint lead_status_known check (status in
        ('NEW', 'ASSIGNED', 'NURTURING', 'QUALIFIED', 'DISQUALIFIED', 'DUPLICATE')),
    constraint lead_grade_known check (grade in ('HOT', 'WARM', 'COLD')),
    constraint lead_duplicate_names_the_known_one check ((status = 'DUPLICATE') = (duplicate_of is not null))
);

-- Ids grow with time, so each (filter, id) index gives the filter's rows newest first without a sort.
create index lead_by_owner on lead.lead (owner, id);
create index lead_unassigned_by_team on lead.lead (team, id) where owner is null;
create index lead_by_status on lead.lead (status, id);
create index lead_by_grade on lead.lead (grade, id);
create index lead_by_source on lead.lead (source, id);
create index lead_by_campaign on lead.lead (campaign, id);
create index lead_by_country on lead.lead (country, id);
create index lead_by_import on lead.lead (import_id, id) where import_id is not null;
create index lead_by_score on lead.lead (score desc nulls last, id desc);
create index lead_by_name on lead.lead (name_key, id);
create index lead_by_company on lead.lead (company_key, id);
create index lead_by_change on lead.lead (changed_at, id);
create index lead_by_creation on lead.lead (created_at);
create index lead_by_tag on lead.lead using gin (tags);
create index lead_by_text on lead.lead using gin (search_text public.gin_trgm_ops);
create index lead_by_email_key on lead.lead (email_key) where email_key is not null;
create index lead_by_phone_key on lead.lead (phone_key) where phone_key is not null;
-- Whose turn it is among the equally busy.
create index lead_last_assigned on lead.lead (owner, assigned_at desc) where assigned_at is not null;

create table lead.duplicate_candidate (
    lead_id      uuid   not null references lead.lead on delete cascade,
    candidate_id uuid   not null references lead.lead on delete cascade,
    reasons      text[] not null,
    primary key (lead_id, candidate_id)
);
create index duplicate_candidate_other_way on lead.duplicate_candidate (candidate_id);

create table lead.behaviour (
    id          uuid primary key,
    lead_id     uuid references lead.lead on delete cascade,
    email_key   text,
    kind        text        not null,
    happened_at timestamptz not null,
    attributes  jsonb       not null default '{}',
    recorded_at timestamptz not null
);
create index behaviour_of_lead on lead.behaviour (lead_id, happened_at desc) where lead_id is not null;
create index behaviour_waiting_for_lead on lead.behaviour (email_key) where lead_id is null;

-- What a door answered to a request that may be sent again.
create table lead.idempotency_key (
    caller       text        not null,
    key          text        not null,
    request_hash bytea       not null,
    result_id    uuid,
    created_at   timestamptz not null,
    primary key (caller, key)
);
create index idempotency_key_by_age on lead.idempotency_key (created_at);
