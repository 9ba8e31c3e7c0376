-- What somebody wants to hear of, and by which way.
create table worklist.notification_wish (
    username  text    primary key,
    muted     text[]  not null default '{}',
    browser   boolean not null default false,
    digest    text    not null default 'NONE' check (digest in ('NONE', 'DAILY')),
    digest_at time    not null,
    zone      text    not null,
    -- the last day, where the person is, that a digest was written for
    last_on   date    not null,
    -- up to which notification it told
    told_to   bigint  not null default 0
);

-- Steps that gave up, of which admins have heard.
create table worklist.incident_told (
    id text        primary key,
    at timestamptz not null
);
