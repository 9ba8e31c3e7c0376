-- Recurring revenue: a year is twelve months of what a deal brings a month, however long it runs.
alter table deal.deal add column annual numeric, add column annual_currency text;
update deal.deal set annual = recurring * 12, annual_currency = recurring_currency where recurring is not null;
create index deal_by_annual on deal.deal (annual, id);

-- Sums of the board are still read from the index alone.
drop index deal.deal_sums;
create index deal_sums on deal.deal (pipeline, stage, owner, amount_currency)
    include (amount, probability, recurring, recurring_currency, state, closed_on, team) where merged_into is null;
