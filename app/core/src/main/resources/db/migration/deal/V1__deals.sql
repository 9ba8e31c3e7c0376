create schema if not exists deal;
create extension if not exists pg_trgm with schema public;

create table deal.deal (
    id                uuid primary key,
    title             text,
    company_id        uuid,
    person_id         uuid,
    amount            numeric,
    amount_currency   text,
    recurring          numeric,
    recurring_currency text,
    term_months       numeric,
    discount_percent  numeric,
    product_id        uuid,
    pipeline          text,
    -- A copy of where the token stands, written in the transaction that moves it.
    stage             text,
    stage_name        text,
    state             text        not null,
    stage_since       timestamptz,
    stage_probability numeric,
    -- What somebody said instead of the stage's.
    own_probability   numeric,
    probability       numeric,
    forecast_category text        not null,
    close_on          date,
    opened_on         date,
    closed_on         date,
    lost_reason       text,
    competitor        text,
    lost_note         text,
    source            text,
    campaign          text,
    lead_id           uuid,
    external_id       text,
    description       text,
    last_activity_at  timestamptz,
    rotten_after      integer,
    rotten_at         timestamptz,
    owner             text,
    team              text,
    tags              text[]      not null default '{}',
    custom            jsonb       not null default '{}',
    import_id         uuid,
    merged_into       uuid references deal.deal,
    name_key          text        not null,
    search_text       text        not null,
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    version           bigint      not null,
    constraint deal_state_known check (state in ('OPEN', 'WON', 'LOST')),
    constraint deal_is_over_on_a_day check ((state = 'OPEN') = (closed_on is null)),
    constraint deal_is_not_merged_into_itself check (merged_into <> id)
);

-- A lead opens one deal, however often its process tries.
create unique index deal_of_lead on deal.deal (lead_id) where lead_id is not null;

-- Columns of the board: whoever sees all, whoever sees their own, what nobody owns in a team.
create index deal_board on deal.deal (pipeline, stage, (coalesce(close_on, 'infinity'::date)), id)
    where merged_into is null;
create index deal_board_of_owner on deal.deal (owner, pipeline, stage, (coalesce(close_on, 'infinity'::date)), id)
    where merged_into is null;
create index deal_board_of_team on deal.deal (team, pipeline, stage, (coalesce(close_on, 'infinity'::date)), id)
    where merged_into is null and owner is null;
-- Sums of the board are read from the index alone.
create index deal_sums on deal.deal (pipeline, stage, owner, amount_currency)
    include (amount, probability, state, closed_on, team) where merged_into is null;

create index deal_by_owner on deal.deal (owner, id);
create index deal_unassigned_by_team on deal.deal (team, id) where owner is null and team is not null;
create index deal_by_team on deal.deal (team, id);
create index deal_by_name on deal.deal (name_key, id);
create index deal_by_company on deal.deal (company_id, id) where company_id is not null;
create index deal_by_person on deal.deal (person_id, id) where person_id is not null;
create index deal_by_product on deal.deal (product_id, id) where product_id is not null;
create index deal_by_amount on deal.deal (amount, id);
create index deal_by_stage on deal.deal (stage, id);
create index deal_by_state on deal.deal (state, id);
create index deal_by_stage_since on deal.deal (stage_since, id);
create index deal_by_probability on deal.deal (probability, id);
create index deal_by_category on deal.deal (forecast_category, id);
create index deal_by_close_day on deal.deal (close_on, id);
create index deal_by_opening_day on deal.deal (opened_on, id);
create index deal_by_closing_day on deal.deal (closed_on, id) where closed_on is not null;
create index deal_by_lost_reason on deal.deal (lost_reason, id) where lost_reason is not null;
create index deal_by_competitor on deal.deal (competitor, id) where competitor is not null;
create index deal_by_source on deal.deal (source, id);
create index deal_by_campaign on deal.deal (campaign, id);
create index deal_by_external_id on deal.deal (external_id, id) where external_id is not null;
create index deal_by_last_activity on deal.deal (last_activity_at, id);
create index deal_by_rotting on deal.deal (rotten_at, id) where rotten_at is not null;
create index deal_by_import on deal.deal (import_id, id) where import_id is not null;
create index deal_merged_into on deal.deal (merged_into) where merged_into is not null;
create index deal_by_creation on deal.deal (created_at, id);
create index deal_by_change on deal.deal (changed_at, id);
create index deal_by_tag on deal.deal using gin (tags);
create index deal_by_text on deal.deal using gin (search_text public.gin_trgm_ops);
create index deal_by_custom on deal.deal using gin (custom jsonb_path_ops);

-- Where a deal stood, from when to when; switching to another pipeline keeps it.
create table deal.stage_visit (
    id         uuid primary key,
    deal_id    uuid        not null references deal.deal on delete cascade,
    pipeline   text        not null,
    stage      text        not null,
    stage_name text        not null,
    kind       text        not null,
    entered_at timestamptz not null,
    left_at    timestamptz,
    entered_by text,
    constraint stage_visit_kind_known check (kind in ('OPEN', 'WON', 'LOST')),
    constraint stage_visit_ends_after_it_began check (left_at >= entered_at)
);
create unique index stage_visit_stands_in_one on deal.stage_visit (deal_id) where left_at is null;
create index stage_visit_of_deal on deal.stage_visit (deal_id, entered_at, id);

create table deal.contact (
    deal_id   uuid        not null references deal.deal on delete cascade,
    person_id uuid        not null,
    role      text        not null,
    added_at  timestamptz not null,
    primary key (deal_id, person_id),
    constraint contact_role_known check (role in ('buyer', 'user', 'champion', 'blocker', 'other'))
);
create index contact_of_person on deal.contact (person_id, deal_id);

create table deal.split (
    deal_id uuid    not null references deal.deal on delete cascade,
    owner   text    not null,
    percent numeric not null,
    primary key (deal_id, owner),
    constraint split_is_a_share check (percent > 0 and percent <= 100)
);
create index split_of_owner on deal.split (owner, deal_id);

-- Managed lists: why deals are lost, and to whom. What was chosen once stays readable after it was retired.
create table deal.choice (
    id         uuid primary key,
    list       text        not null,
    name       text        not null,
    position   integer     not null,
    retired    boolean     not null default false,
    changed_at timestamptz not null,
    changed_by text        not null,
    constraint choice_list_known check (list in ('lost-reasons', 'competitors'))
);
create unique index choice_once_a_list on deal.choice (list, lower(name));

insert into deal.choice (id, list, name, position, changed_at, changed_by)
select gen_random_uuid(), 'lost-reasons', name, position, now(), 'callboard'
from (values ('Price', 1), ('No budget', 2), ('Lost to a competitor', 3), ('Missing feature', 4), ('Bad timing', 5),
    ('No answer', 6), ('No decision', 7), ('Other', 8)) as usual (name, position);
