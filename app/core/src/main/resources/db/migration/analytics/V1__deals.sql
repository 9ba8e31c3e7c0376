create schema if not exists analytics;

-- A deal as it stands, copied in the transaction that changed it: what forecasts and funnels add up.
create table analytics.deal (
    id             uuid primary key,
    title          text        not null,
    company_id     uuid,
    pipeline       text,
    stage          text,
    stage_name     text,
    state          text        not null,
    probability    numeric     not null default 0,
    amount         numeric,
    currency       text,
    category       text,
    close_on       date,
    opened_on      date        not null,
    closed_on      date,
    owner          text,
    team           text,
    source         text,
    campaign       text,
    lost_reason    text,
    competitor     text,
    product_id     uuid,
    tags           text[]      not null default '{}',
    -- The last stage in the order of the board that it reached before it was lost: how far it got.
    furthest       text,
    furthest_order integer     not null default 0,
    -- A merged deal counts with the one it lives on in.
    merged         boolean     not null default false,
    changed_at     timestamptz not null,
    constraint deal_has_a_state check (state in ('OPEN', 'WON', 'LOST')),
    constraint deal_has_sums_with_currency check ((amount is null) = (currency is null))
);

-- Sums are read from the indexes alone.
create index deal_open on analytics.deal (close_on)
    include (amount, currency, probability, category, owner, team, pipeline) where state = 'OPEN' and not merged;
create index deal_closed on analytics.deal (closed_on)
    include (state, amount, currency, owner, team, pipeline) where state <> 'OPEN' and not merged;
create index deal_opened on analytics.deal (opened_on)
    include (pipeline, furthest_order, state, owner, team, currency, amount) where not merged;
create index deal_by_owner on analytics.deal (owner, close_on) where not merged;
create index deal_of_team on analytics.deal (team, close_on) where owner is null and not merged;
create index deal_by_change on analytics.deal (changed_at);

-- Where a deal stood, from when until when.
create table analytics.deal_stage (
    key         bigint generated always as identity primary key,
    deal_id     uuid        not null references analytics.deal on delete cascade,
    pipeline    text        not null,
    stage       text        not null,
    stage_name  text        not null,
    stage_order integer     not null,
    open        boolean     not null,
    entered_at  timestamptz not null,
    left_at     timestamptz,
    left_to     text,
    constraint stage_is_left_after_it_was_entered check (left_at >= entered_at)
);

create index deal_stage_of on analytics.deal_stage (deal_id, entered_at);
create unique index deal_stage_now on analytics.deal_stage (deal_id) where left_at is null;
create index deal_stage_left on analytics.deal_stage (pipeline, left_at)
    include (stage, entered_at, deal_id) where open and left_at is not null;
create index deal_stage_waiting on analytics.deal_stage (pipeline, stage)
    include (entered_at, deal_id) where open and left_at is null;

-- What people call the things that sums are split by.
create table analytics.product (
    id   uuid primary key,
    name text not null
);

-- Nights whose state is kept, by the day that ended.
create table analytics.night (
    day      date primary key,
    taken_at timestamptz not null,
    deals    bigint      not null
);

-- A deal as it stood when a night was taken. A row holds for all nights from its first until the day before the last:
-- a deal that rests costs nothing.
create table analytics.snapshot (
    deal_id     uuid    not null,
    from_day    date    not null,
    until_day   date    not null default 'infinity',
    state       text    not null,
    pipeline    text,
    stage       text,
    owner       text,
    team        text,
    category    text,
    probability numeric not null,
    amount      numeric,
    currency    text,
    close_on    date,
    primary key (deal_id, from_day)
);

create index snapshot_open on analytics.snapshot (until_day, from_day) where state = 'OPEN';

-- What somebody, or a team, is to win in a month.
create table analytics.quota (
    id         uuid primary key,
    owner      text,
    team       text,
    month      date        not null,
    amount     numeric     not null,
    currency   text        not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    version    bigint      not null,
    constraint quota_is_of_a_person_or_a_team check (num_nonnulls(owner, team) = 1),
    constraint quota_is_of_a_month check (extract(day from month) = 1),
    constraint quota_is_positive check (amount > 0)
);

create unique index quota_once on analytics.quota (month, coalesce(owner, ''), coalesce(team, ''), currency);
