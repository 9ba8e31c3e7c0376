-- trigrams find a task by any piece of its title
create extension if not exists pg_trgm schema public;

-- what tasks are about, in the few words that lists and rights need; told by the context that owns it
create table worklist.subject (
    id    uuid primary key,
    type  text not null,
    title text not null,
    badge text,
    owner text,
    team  text
) with (fillfactor = 80);

-- open tasks only: what was done stands on the subject's timeline
create table worklist.task (
    id               text primary key,
    name             text not null,
    process          text not null,
    element          text not null,
    instance         text not null,
    subject_type     text,
    subject_id       uuid,
    title            text,
    badge            text,
    owner            text,
    team             text,
    assignee         text,
    candidate_groups text[] not null default '{}',
    priority         integer not null,
    created_at       timestamptz not null,
    due              timestamptz,
    follow_up        timestamptz,
    form             text,
    release          integer not null,
    version          bigint not null default 1
) with (fillfactor = 80);
create index task_subject on worklist.task (subject_id);
-- one index for each way to see tasks, each in the order of the list
create index task_of_somebody on worklist.task (assignee, due, priority desc, id) where assignee is not null;
create index task_of_owner on worklist.task (owner, due, priority desc, id) where owner is not null;
create index task_of_team on worklist.task (team, due, priority desc, id) where owner is null;
create index task_of_nobody on worklist.task (due, priority desc, id) where assignee is null;
create index task_by_due on worklist.task (due, priority desc, id);
create index task_words on worklist.task using gin ((name || ' ' || coalesce(title, '')) public.gin_trgm_ops);

-- tells a late click "it was completed" from "there is no such task"
create table worklist.closed (
    id  text primary key,
    how text not null
);

create table worklist.draft (
    task_id    text not null,
    username   text not null,
    answers    text not null,
    changed_at timestamptz not null,
    primary key (task_id, username)
);

create table worklist.comment (
    id         bigint generated always as identity primary key,
    task_id    text not null,
    subject_id uuid,
    author     text not null,
    at         timestamptz not null,
    text       text not null
);
create index comment_task on worklist.comment (task_id, id);

create table worklist.notification (
    id           bigint generated always as identity primary key,
    username     text not null,
    at           timestamptz not null,
    what         text not null,
    text         text not null,
    subject_type text,
    subject_id   uuid,
    task_id      text,
    read         boolean not null default false
);
create index notification_newest on worklist.notification (username, id desc);
create index notification_unread on worklist.notification (username) where not read;
