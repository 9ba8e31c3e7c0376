-- Copies of the deals that came by the door, until there are ${deals} of them: each with its process, task and history,
-- so that every table and index is as large as it would be.
set session_replication_role = replica;
set synchronous_commit = off;
set work_mem = '256MB';

create temp table copy as
select m.id as original, uuidv7() as id, n
from (select id, row_number() over (order by id) as no, count(*) over () as all_of_them from deal.deal) m
join generate_series(1, (select ceil(${deals}::numeric / greatest(count(*), 1))::int from deal.deal)) n on true
limit greatest(0, ${deals} - (select count(*) from deal.deal));
create index on copy (original);
analyze copy;

-- Every row of a table that belongs to a deal again, with new ids: of the deal its own, of everything else a hash.
create function pg_temp.copy_rows(target regclass, deal_key text, deal_columns text[], new_ids text[]) returns void
language plpgsql as $$
declare
    names text;
    vals text;
begin
    select string_agg(quote_ident(attname), ', ' order by attnum),
           string_agg(case
               when attname = any(deal_columns) then format('c.id::text::%s', format_type(atttypid, null))
               when attname = any(new_ids) and atttypid = 'uuid'::regtype then format('md5(t.%1$I::text || c.n)::uuid', attname)
               when attname = any(new_ids) then format('md5(t.%1$I || c.n)', attname)
               else format('t.%I', attname) end, ', ' order by attnum)
    into names, vals
    from pg_attribute where attrelid = target and attnum > 0 and not attisdropped and attidentity = '';
    execute format('insert into %s (%s) select %s from %s t join copy c on %s = c.original::text', target, names, vals,
        target, deal_key);
end $$;

create function pg_temp.copy_engine() returns void language plpgsql as $$
declare
    known record;
begin
    create temp table instance as
    select proc_inst_id_ as id, business_key_ as deal from engine.act_hi_procinst where business_key_ in
        (select id::text from deal.deal);
    create index on instance (id);
    analyze instance;
    for known in
        select c.table_name, c.column_name from information_schema.columns c join information_schema.tables t
            using (table_schema, table_name)
        where c.table_schema = 'engine' and t.table_type = 'BASE TABLE'
            and (c.column_name = 'proc_inst_id_' or c.column_name = 'process_instance_id_')
            and c.table_name not in ('act_hi_comment', 'act_hi_attachment', 'act_ru_batch')
    loop
        perform pg_temp.copy_rows(format('engine.%I', known.table_name)::regclass,
            format('(select i.deal from instance i where i.id = t.%I)', known.column_name),
            array['business_key_', 'proc_business_key_'],
            array['id_', 'proc_inst_id_', 'process_instance_id_', 'execution_id_', 'parent_id_', 'super_exec_',
                'root_proc_inst_id_', 'task_id_', 'act_inst_id_', 'parent_act_inst_id_', 'var_scope_']);
    end loop;
end $$;

select pg_temp.copy_engine();
select pg_temp.copy_rows('worklist.task', 't.subject_id::text', array['subject_id'], array['id', 'instance']);
select pg_temp.copy_rows('worklist.subject', 't.id::text', array['id'], array[]::text[]);
select pg_temp.copy_rows('deal.stage_visit', 't.deal_id::text', array['deal_id'], array['id']);
select pg_temp.copy_rows('deal.deal', 't.id::text', array['id'], array['import_id']);
select pg_temp.copy_rows('analytics.deal', 't.id::text', array['id'], array[]::text[]);
select pg_temp.copy_rows('analytics.deal_stage', 't.deal_id::text', array['deal_id'], array[]::text[]);

-- A night of a month ago, and something that happened since.
insert into analytics.night (day, taken_at, deals) values (current_date - 30, now() - interval '30 days', 0)
on conflict do nothing;
insert into analytics.snapshot (deal_id, from_day, state, pipeline, stage, owner, team, category, probability, amount,
    currency, close_on)
select id, current_date - 30, 'OPEN', pipeline, stage, owner, team, category, probability,
    amount * (0.9 + random() * 0.2), currency, close_on - (random() * 20)::int
from analytics.deal where random() < 0.9
on conflict do nothing;
update analytics.deal set opened_on = opened_on - (random() * 80)::int;

-- One in twenty is shared by two.
insert into deal.split (deal_id, owner, percent)
select d.id, o.owner, o.percent from deal.deal d
cross join lateral (values (d.owner, 60), ('rep' || 1 + (length(d.title) + 5) % 12, 40)) o (owner, percent)
where d.owner is not null and abs(hashtext(d.id::text)) % 20 = 0
on conflict do nothing;
insert into analytics.share (deal_id, owner, team, percent)
select s.deal_id, s.owner, p.teams[1], s.percent from deal.split s join access.person p on p.username = s.owner;
update analytics.deal set shared = true where id in (select deal_id from analytics.share);

update analytics.deal_stage set entered_at = entered_at - random() * interval '60 days';
set session_replication_role = origin;
