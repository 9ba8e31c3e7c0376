-- Somebody did something with it: an import that is undone leaves it standing. Not part of the aggregate, so that
-- noting it never conflicts with a change.
alter table lead.lead add column worked_on boolean not null default false;

create index lead_duplicates_of on lead.lead (duplicate_of) where duplicate_of is not null;
