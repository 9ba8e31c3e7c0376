-- Values of the fields that admins add at run time, by key. Which fields there are is kept by the records.
alter table lead.lead add column custom jsonb not null default '{}';
create index lead_by_custom on lead.lead using gin (custom jsonb_path_ops);
