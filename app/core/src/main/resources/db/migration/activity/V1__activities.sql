-- What people did, or mean to do, about any subject. Its history stands on the subject's timeline.
create table activity.activity (
    id               uuid primary key,
    subject_type     text not null,
    subject_id       uuid not null,
    kind             text not null,
    text             text,
    plain            text not null default '',
    at               timestamptz not null,
    duration_minutes integer,
    direction        text,
    outcome          text,
    due              timestamptz,
    assignee         text,
    done_at          timestamptz,
    done_by          text,
    author           text not null,
    mentioned        text[] not null default '{}',
    request_key      text,
    created_at       timestamptz not null,
    changed_at       timestamptz not null,
    version          bigint not null default 1
) with (fillfactor = 90);
-- a subject's activities, newest first, page by page
create index activity_newest on activity.activity (subject_type, subject_id, at desc, id desc);
-- a request that comes twice makes one activity
create unique index activity_once on activity.activity (author, request_key) where request_key is not null;
