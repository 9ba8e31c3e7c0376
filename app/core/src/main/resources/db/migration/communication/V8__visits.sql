-- Links of messages that are followed, the picture that tells of an opened one as number 0. An address names a row,
-- never where it leads.
create table communication.followed (
    message_id uuid    not null references communication.message on delete cascade,
    number     integer not null,
    target     text,
    primary key (message_id, number)
);

-- Who came by such an address. What a machine did says why it counts as one; what waits to be judged is not settled.
create table communication.visit (
    id         bigint generated always as identity primary key,
    message_id uuid        not null,
    number     integer     not null,
    at         timestamptz not null,
    machine    text,
    settled    boolean     not null,
    foreign key (message_id, number) references communication.followed on delete cascade
);
create index visit_of_message on communication.visit (message_id, at);
create index visit_unsettled on communication.visit (at) where not settled;
