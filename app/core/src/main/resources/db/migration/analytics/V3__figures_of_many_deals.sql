-- How far deals got is read from the index alone, and shared deals are found without reading the others.
drop index analytics.deal_opened;
create index deal_opened on analytics.deal (opened_on)
    include (pipeline, furthest, furthest_order, state, owner, team, currency, amount, shared) where not merged;
create index deal_shared on analytics.deal (id) where shared and not merged;
