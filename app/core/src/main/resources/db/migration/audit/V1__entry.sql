-- What happened, append-only. The key grows with time and pages the timeline.
create table audit.entry (
    key             bigint generated always as identity primary key,
    at              timestamptz not null,
    subject_type    text not null,
    subject_id      uuid not null,
    what            text not null,
    text            text not null,
    cause_kind      text not null,
    cause_name      text not null,
    cause_reference text,
    cause_release   integer,
    correlation_id  text,
    details         jsonb
);
create index entry_subject on audit.entry (subject_type, subject_id, key desc);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The timeline is append-only: % is refused.', tg_op using errcode = 'insufficient_privilege';
end $$;

create trigger entry_is_append_only before update or delete on audit.entry
    for each row execute function audit.refuse_change();
create trigger entry_is_never_emptied before truncate on audit.entry
    for each statement execute function audit.refuse_change();
