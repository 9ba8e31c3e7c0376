-- A file and what became of it. One row is one import; its position moves in the transaction that takes the rows.
create table imports.job (
    id              uuid primary key,
    object          text        not null,
    file_name       text        not null,
    bytes           bigint      not null,
    encoding        text        not null,
    delimiter       char(1)     not null,
    columns         jsonb       not null,
    guess           jsonb       not null,
    mapping         jsonb       not null default '{}',
    defaults        jsonb       not null default '{}',
    duplicates      text        not null default 'SKIP',
    state           text        not null,
    total           bigint      not null,
    position        bigint      not null default 0,
    created         bigint      not null default 0,
    updated         bigint      not null default 0,
    skipped         bigint      not null default 0,
    failed          bigint      not null default 0,
    undone          bigint      not null default 0,
    kept            bigint      not null default 0,
    started_by      text        not null,
    starter         jsonb       not null,
    correlation_id  text        not null,
    idempotency_key text,
    looked_at       timestamptz not null,
    started_at      timestamptz,
    ended_at        timestamptz,
    problem         text,
    emptied_at      timestamptz,
    leased_by       text,
    leased_until    timestamptz
);

create index job_recent on imports.job (object, looked_at desc);
create index job_waiting on imports.job (leased_until nulls first) where state in ('RUNNING', 'UNDOING');
create unique index job_once on imports.job (object, started_by, idempotency_key) where idempotency_key is not null;

-- The file in pieces. No foreign key: pieces are stored before anybody knows whether the file can be read.
create table imports.chunk (
    job_id    uuid        not null,
    no        integer     not null,
    bytes     bytea       not null,
    stored_at timestamptz not null,
    primary key (job_id, no)
);

-- Rows that created or changed something, for undo.
create table imports.row_taken (
    job_id     uuid   not null references imports.job on delete cascade,
    row_number bigint not null,
    kind       text   not null,
    subject_id uuid   not null,
    before     jsonb  not null,
    after      jsonb  not null,
    taken_back text,
    primary key (job_id, row_number)
);

create index row_taken_standing on imports.row_taken (job_id, row_number desc) where taken_back is null;

-- Rows that failed, for the error file.
create table imports.row_failed (
    job_id     uuid   not null references imports.job on delete cascade,
    row_number bigint not null,
    cells      jsonb  not null,
    reason     text   not null,
    primary key (job_id, row_number)
);
