-- Where mail comes in and goes out. The secret is encrypted with a key that is not in the database.
create table communication.mailbox (
    id             uuid primary key,
    name           text        not null,
    address        text        not null,
    kind           text        not null check (kind in ('PERSONAL', 'GROUP')),
    owner          text,
    team           text,
    smtp_host      text,
    smtp_port      integer,
    smtp_tls       text check (smtp_tls in ('NONE', 'STARTTLS', 'TLS')),
    imap_host      text,
    imap_port      integer,
    imap_tls       text check (imap_tls in ('NONE', 'STARTTLS', 'TLS')),
    username       text,
    auth           text        not null check (auth in ('NONE', 'PASSWORD', 'OAUTH2')),
    secret         bytea,
    token_url      text,
    client_id      text,
    scope          text,
    proof          text        not null check (proof in ('BLIND_COPY', 'SENT_FOLDER', 'NONE')),
    archive_folder text        not null,
    signature      text,
    active         boolean     not null default true,
    trouble        text,
    -- where fetching stands
    uid_validity   bigint,
    last_uid       bigint,
    created_at     timestamptz not null,
    version        bigint      not null default 1
);
create unique index mailbox_of_address on communication.mailbox (lower(address));

-- A conversation, with what the inbox shows of it.
create table communication.thread (
    id             uuid primary key,
    subject        text        not null,
    who            text        not null default '',
    channel        text        not null,
    mailbox_id     uuid references communication.mailbox,
    person_id      uuid,
    company_id     uuid,
    about_type     text,
    about_id       uuid,
    state          text        not null check (state in ('OPEN', 'SNOOZED', 'DONE')),
    snoozed_until  timestamptz,
    assignee       text,
    last_at        timestamptz not null,
    last_in_at     timestamptz,
    last_direction text        not null,
    snippet        text        not null default '',
    messages       integer     not null default 0,
    unread         boolean     not null default false,
    attachments    boolean     not null default false,
    search_text    text        not null default '',
    version        bigint      not null default 1
) with (fillfactor = 85);
create index thread_newest on communication.thread (mailbox_id, last_at desc, id desc);
create index thread_by_state on communication.thread (mailbox_id, state, last_at desc, id desc);
create index thread_of_assignee on communication.thread (assignee, last_at desc, id desc) where assignee is not null;
create index thread_unread on communication.thread (mailbox_id) where unread and state = 'OPEN';
create index thread_snoozed on communication.thread (snoozed_until) where state = 'SNOOZED';
create extension if not exists pg_trgm with schema public;
create index thread_words on communication.thread using gin (search_text public.gin_trgm_ops);

-- All that a conversation is about.
create table communication.thread_subject (
    thread_id    uuid not null references communication.thread on delete cascade,
    subject_type text not null,
    subject_id   uuid not null,
    primary key (thread_id, subject_type, subject_id)
);
create index thread_of_subject on communication.thread_subject (subject_type, subject_id, thread_id);

-- A message without its words, which stand apart so that lists stay small.
create table communication.message (
    id             uuid primary key,
    thread_id      uuid        not null references communication.thread on delete cascade,
    channel        text        not null check (channel in ('EMAIL', 'SMS', 'WHATSAPP', 'IN_APP')),
    direction      text        not null check (direction in ('OUT', 'IN')),
    mailbox_id     uuid references communication.mailbox,
    from_address   text        not null,
    from_name      text,
    subject        text        not null,
    snippet        text        not null,
    message_id     text        not null,
    in_reply_to    text,
    refs           text[]      not null default '{}',
    about_type     text,
    about_id       uuid,
    at             timestamptz not null,
    state          text        not null,
    author         text,
    purpose        text,
    answers        boolean     not null default false,
    request_key    text,
    request_hash   bytea,
    step_key       text unique,
    template       text,
    release        integer,
    provider       text,
    provider_id    text,
    raw_file_id    uuid,
    auto_submitted boolean     not null default false,
    trouble        text
) with (fillfactor = 85);
create index message_of_thread on communication.message (thread_id, at desc, id desc);
-- a mailbox has a message once, whichever way it came or went
create unique index message_once on communication.message (mailbox_id, message_id);
create index message_of_header on communication.message (message_id);
create unique index message_of_request on communication.message (author, request_key) where request_key is not null;
create index message_of_provider on communication.message (provider, provider_id) where provider_id is not null;

create table communication.body (
    message_id uuid primary key references communication.message on delete cascade,
    text       text,
    html       text
);

create table communication.recipient (
    message_id uuid    not null references communication.message on delete cascade,
    kind       text    not null check (kind in ('TO', 'CC', 'BCC')),
    position   integer not null,
    address    text    not null,
    name       text,
    person_id  uuid,
    primary key (message_id, kind, position)
);

create table communication.attachment (
    message_id uuid    not null references communication.message on delete cascade,
    position   integer not null,
    file_id    uuid    not null,
    name       text    not null,
    type       text    not null,
    bytes      bigint  not null,
    content_id text,
    inline     boolean not null default false,
    primary key (message_id, position)
);

-- What became of a message, step by step. Only ever added to.
create table communication.message_state (
    id         bigint generated always as identity primary key,
    message_id uuid        not null references communication.message on delete cascade,
    state      text        not null,
    at         timestamptz not null,
    detail     text
);
create index state_of_message on communication.message_state (message_id, id);
create function communication.state_stays() returns trigger language plpgsql as
$$ begin raise exception 'What became of a message is kept as it is; add what is so now.'; end $$;
create trigger state_stays before update on communication.message_state
    for each row execute function communication.state_stays();

-- What has not left yet. A row goes when its message has left or never will.
create table communication.outbox (
    id           bigint generated always as identity primary key,
    message_id   uuid        not null unique references communication.message on delete cascade,
    provider     text        not null,
    lane         text        not null,
    state        text        not null check (state in ('WAITING', 'SENDING', 'HELD', 'UNCERTAIN')),
    -- its place in line: when it shall leave, or its guard lets it
    due_at       timestamptz not null,
    -- no earlier than this after a failed attempt
    not_before   timestamptz not null,
    attempts     integer     not null default 0,
    first_at     timestamptz,
    began_at     timestamptz,
    locked_by    text,
    locked_until timestamptz,
    reason       text
) with (fillfactor = 70);
create index outbox_next on communication.outbox (due_at, id) where state = 'WAITING';
create index outbox_begun on communication.outbox (locked_until) where state = 'SENDING';
create index outbox_by_state on communication.outbox (state, id);

-- Whom a waiting message goes to: of one recipient only the first in line may leave.
create table communication.outbox_recipient (
    outbox_id bigint not null references communication.outbox on delete cascade,
    recipient text   not null,
    primary key (outbox_id, recipient)
);
create index outbox_line on communication.outbox_recipient (recipient, outbox_id);

-- Who was written to, what for and when; for caps on how often.
create table communication.contacted (
    channel    text        not null,
    address    text        not null,
    purpose    text        not null,
    at         timestamptz not null,
    message_id uuid        not null
);
create index contacted_lately on communication.contacted (channel, address, purpose, at);
create index contacted_long_ago on communication.contacted (at);

-- Addresses that nothing is sent to. An empty purpose is every one.
create table communication.suppression (
    channel text        not null,
    address text        not null,
    purpose text        not null default '',
    reason  text        not null,
    at      timestamptz not null,
    primary key (channel, address, purpose)
);

-- How each node finds each provider.
create table communication.provider_state (
    lane   text        not null,
    node   text        not null,
    state  text        not null,
    since  timestamptz not null,
    detail text,
    seen_at timestamptz not null,
    primary key (lane, node)
);

-- How many went through a lane in its current minute.
create table communication.rate (
    lane   text primary key,
    minute timestamptz not null,
    sent   integer     not null
);

-- Who looks at a conversation right now.
create table communication.presence (
    thread_id uuid        not null references communication.thread on delete cascade,
    username  text        not null,
    answering boolean     not null,
    at        timestamptz not null,
    primary key (thread_id, username)
);

-- What somebody has begun to write.
create table communication.draft (
    id         uuid primary key,
    author     text        not null,
    thread_id  uuid references communication.thread on delete cascade,
    about_type text,
    about_id   uuid,
    body       jsonb       not null,
    changed_at timestamptz not null,
    version    bigint      not null default 1
);
create index draft_of_author on communication.draft (author, changed_at desc, id desc);
