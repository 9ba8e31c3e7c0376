-- What a deal brings every month.
alter table analytics.deal
    add column recurring numeric,
    add column recurring_currency text,
    -- Whether several colleagues share it: then its parts stand in analytics.share, and are all of it.
    add column shared boolean not null default false,
    add constraint deal_recurs_with_currency check ((recurring is null) = (recurring_currency is null));

create table analytics.share (
    deal_id uuid    not null,
    owner   text    not null,
    team    text,
    percent numeric not null,
    primary key (deal_id, owner),
    constraint share_is_a_part check (percent > 0 and percent <= 100)
);
create index share_of_owner on analytics.share (owner, deal_id);

-- Deals as those have them whose they are: one row for each of several owners, with their part of the sums.
create view analytics.part as
select id, title, company_id, pipeline, stage, stage_name, state, probability, amount, currency, recurring,
    recurring_currency, category, close_on, opened_on, closed_on, owner, team, source, campaign, lost_reason, competitor,
    product_id, tags, furthest, furthest_order, merged, 1::numeric as part
from analytics.deal where not shared
union all
select d.id, d.title, d.company_id, d.pipeline, d.stage, d.stage_name, d.state, d.probability,
    d.amount * s.percent / 100, d.currency, d.recurring * s.percent / 100, d.recurring_currency, d.category, d.close_on,
    d.opened_on, d.closed_on, s.owner, s.team, d.source, d.campaign, d.lost_reason, d.competitor, d.product_id, d.tags,
    d.furthest, d.furthest_order, d.merged, s.percent / 100
from analytics.share s join analytics.deal d on d.id = s.deal_id where d.shared;

-- Sums are read from the indexes alone.
drop index analytics.deal_open;
create index deal_open on analytics.deal (close_on)
    include (amount, currency, recurring, recurring_currency, probability, category, owner, team, pipeline, shared)
    where state = 'OPEN' and not merged;
drop index analytics.deal_closed;
create index deal_closed on analytics.deal (closed_on)
    include (state, amount, currency, recurring, recurring_currency, owner, team, pipeline, shared)
    where state <> 'OPEN' and not merged;

-- What is to be won is a sum, or a sum every month.
alter table analytics.quota
    add column measure text not null default 'AMOUNT',
    add constraint quota_measure_known check (measure in ('AMOUNT', 'MRR'));
drop index analytics.quota_once;
create unique index quota_once on analytics.quota (month, coalesce(owner, ''), coalesce(team, ''), currency, measure);

-- Copies of deals that are older than this are made again: those from before a copy knew all that it knows now.
create table analytics.refill (
    one      boolean primary key default true,
    asked_at timestamptz not null,
    asked_by text,
    constraint refill_is_asked_for_once check (one)
);
insert into analytics.refill (asked_at) values (now());
