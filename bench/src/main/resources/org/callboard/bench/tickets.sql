-- Copies of the tickets that came by the door, until there are ${tickets} of them: each with its process, task and history,
-- so that every table and index is as large as it would be.
set session_replication_role = replica;
set synchronous_commit = off;
set work_mem = '256MB';

create temp table copy as
select m.id as original, uuidv7() as id, n
from (select id, row_number() over (order by id) as no, count(*) over () as all_of_them from support.ticket) m
join generate_series(1, (select ceil(${tickets}::numeric / greatest(count(*), 1))::int from support.ticket)) n on true
limit greatest(0, ${tickets} - (select count(*) from support.ticket));
create index on copy (original);
analyze copy;

-- Every row of a table that belongs to a ticket again, with new ids: of the ticket its own, of everything else a hash.
create function pg_temp.copy_rows(target regclass, ticket_key text, ticket_columns text[], new_ids text[]) returns void
language plpgsql as $$
declare
    names text;
    vals text;
begin
    select string_agg(quote_ident(attname), ', ' order by attnum),
           string_agg(case
               when attname = any(ticket_columns) then format('c.id::text::%s', format_type(atttypid, null))
               when attname = any(new_ids) and atttypid = 'uuid'::regtype then format('md5(t.%1$I::text || c.n)::uuid', attname)
               when attname = any(new_ids) then format('md5(t.%1$I || c.n)', attname)
               else format('t.%I', attname) end, ', ' order by attnum)
    into names, vals
    from pg_attribute where attrelid = target and attnum > 0 and not attisdropped and attidentity = '';
    execute format('insert into %s (%s) select %s from %s t join copy c on %s = c.original::text', target, names, vals,
        target, ticket_key);
end $$;

create function pg_temp.copy_engine() returns void language plpgsql as $$
declare
    known record;
begin
    create temp table instance as
    select proc_inst_id_ as id, business_key_ as ticket from engine.act_hi_procinst where business_key_ in
        (select id::text from support.ticket);
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
            format('(select i.ticket from instance i where i.id = t.%I)', known.column_name),
            array['business_key_', 'proc_business_key_'],
            array['id_', 'proc_inst_id_', 'process_instance_id_', 'execution_id_', 'parent_id_', 'super_exec_',
                'root_proc_inst_id_', 'task_id_', 'act_inst_id_', 'parent_act_inst_id_', 'var_scope_']);
    end loop;
end $$;

select pg_temp.copy_engine();
select pg_temp.copy_rows('worklist.task', 't.subject_id::text', array['subject_id'], array['id', 'instance']);
select pg_temp.copy_rows('worklist.subject', 't.id::text', array['id'], array[]::text[]);
select pg_temp.copy_rows('support.ticket', 't.id::text', array['id'], array['number', 'import_id']);
select pg_temp.copy_rows('support.clock', 't.ticket_id::text', array['ticket_id'], array[]::text[]);
select pg_temp.copy_rows('support.ladder', 't.ticket_id::text', array['ticket_id'], array[]::text[]);
select pg_temp.copy_rows('support.hand', 't.ticket_id::text', array['ticket_id'], array['id']);

-- Not all are due at the same moment.
update support.ticket set next_due = next_due + random() * interval '30 days' where next_due is not null;
set session_replication_role = origin;
