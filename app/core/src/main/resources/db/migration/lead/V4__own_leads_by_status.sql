-- "My leads to contact": without it a million leads are walked by status to find few of one owner.
create index lead_by_owner_and_status on lead.lead (owner, status, id);

-- A team's queue, newest first and by status. A lead without a team is in nobody's queue: new ones cost nothing here.
drop index lead.lead_unassigned_by_team;
create index lead_unassigned_by_team on lead.lead (team, id) where owner is null and team is not null;
create index lead_unassigned_by_status on lead.lead (team, status, id) where owner is null and team is not null;
