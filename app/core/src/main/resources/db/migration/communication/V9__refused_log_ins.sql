-- Log-ins that a server refused, by the version of the mailbox that they were tried with: knocking again and again locks accounts.
create table communication.refused_log_in (
    mailbox_id uuid        not null references communication.mailbox on delete cascade,
    way        text        not null check (way in ('smtp', 'imap')),
    version    bigint      not null,
    times      integer     not null,
    not_before timestamptz not null,
    said       text        not null,
    primary key (mailbox_id, way)
);
