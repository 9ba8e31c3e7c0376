-- A lead that turned out to be another one: found in no list any more, and DUPLICATE of the one it is part of.
alter table lead.lead add column merged_into uuid;
alter table lead.lead add constraint lead_merged_is_duplicate check (merged_into is null or status = 'DUPLICATE');
create index lead_merged_into on lead.lead (merged_into) where merged_into is not null;

-- The leads that behaviour was of before, in the order in which they were merged: the undo of a merge takes back what that
-- merge brought, and nothing else.
alter table lead.behaviour add column came_from uuid[];
create index behaviour_came_from on lead.behaviour using gin (came_from) where came_from is not null;

-- Pairs of leads of which somebody said that they are not the same; the smaller id first.
create table lead.not_duplicate (
    one_id   uuid        not null references lead.lead on delete cascade,
    other_id uuid        not null references lead.lead on delete cascade,
    said_by  text        not null,
    said_at  timestamptz not null,
    primary key (one_id, other_id),
    constraint not_duplicate_in_order check (one_id < other_id)
);
create index not_duplicate_other_way on lead.not_duplicate (other_id);
