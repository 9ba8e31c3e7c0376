-- Where fetching of each mailbox stands, and which node does it. Moments are those of the database's clock.
create table communication.fetching (
    mailbox_id   uuid primary key references communication.mailbox on delete cascade,
    uid_validity bigint,
    last_uid     bigint      not null default 0,
    -- what came before is kept, but begins nothing
    since        timestamptz not null default now(),
    node         text,
    locked_until timestamptz,
    not_before   timestamptz not null default now(),
    failures     integer     not null default 0,
    succeeded_at timestamptz,
    failed_at    timestamptz,
    -- of the mailbox when it was last tried: one that was set up anew is tried at once
    version      bigint      not null default 0,
    trouble      text
) with (fillfactor = 60);
alter table communication.mailbox drop column uid_validity, drop column last_uid;

-- What is known of a mail that came, beside the message that it is.
create table communication.received (
    message_id   uuid primary key references communication.message on delete cascade,
    mailbox_id   uuid        not null,
    -- where it lies in the mailbox: each is taken once
    uid_validity bigint      not null,
    uid          bigint      not null,
    -- normal address, for how many come from one
    sender       text        not null,
    -- by its words, files and names: two mails with one Message-ID are told apart
    fingerprint  bytea       not null,
    reply_to     text,
    -- whether its sender had no part in the conversation that it names
    stranger     boolean     not null,
    -- whether it went to many
    bulk         boolean     not null,
    at           timestamptz not null
);
create unique index received_once on communication.received (mailbox_id, uid_validity, uid);
create index received_of_sender on communication.received (mailbox_id, sender, at);
create index received_lately on communication.received (mailbox_id, at);
