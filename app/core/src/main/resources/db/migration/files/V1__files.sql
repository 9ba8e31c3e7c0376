-- Files about any subject; their bytes stand in the store under the same id. The history stands on the subject's timeline.
create table files.file (
    id           uuid primary key,
    subject_type text not null,
    subject_id   uuid not null,
    name         text not null,
    type         text not null,
    size         bigint not null,
    sha256       text not null,
    author       text not null,
    request_key  text,
    created_at   timestamptz not null
);
-- a subject's files, newest first, page by page
create index file_newest on files.file (subject_type, subject_id, created_at desc, id desc);
-- a request that comes twice keeps one file
create unique index file_once on files.file (author, request_key) where request_key is not null;

-- Bytes in the store that no file stands for: being written (swept when nobody came back for them), or deleted. Said
-- before the store is touched, so that whatever dies on the way leaves nothing behind for ever.
create table files.leftover (
    id       uuid primary key,
    sweep_at timestamptz not null
);
create index leftover_due on files.leftover (sweep_at);
