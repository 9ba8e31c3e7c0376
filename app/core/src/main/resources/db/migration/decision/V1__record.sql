-- Every judgement of a rule, append-only. The id grows with time, so it also orders the judgements of one instant.
create table decision.record (
    id           uuid        primary key,
    decision     text        not null,
    release      integer     not null,
    subject_type text        not null,
    subject_id   uuid        not null,
    instance_id  text,
    at           timestamptz not null,
    facts        jsonb       not null,
    fired        jsonb       not null
);
create index record_subject on decision.record (subject_type, subject_id, id desc);

create function decision.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Decisions are append-only: % is refused.', tg_op using errcode = 'insufficient_privilege';
end $$;

create trigger record_is_append_only before update or delete on decision.record
    for each row execute function decision.refuse_change();
create trigger record_is_never_emptied before truncate on decision.record
    for each statement execute function decision.refuse_change();
