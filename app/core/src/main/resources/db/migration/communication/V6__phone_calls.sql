-- Text messages of a number are found by it, whichever way it was typed.
create index message_of_number on communication.message (channel, from_address, at desc)
    where channel in ('SMS', 'WHATSAPP');
create index recipient_of_number on communication.recipient ((regexp_replace(address, '[^0-9+]', '', 'g')))
    where address like '+%';

-- What a telephone provider brought already: the same news again changes nothing.
create table communication.phone_arrival (
    provider text        not null,
    id       text        not null,
    at       timestamptz not null,
    primary key (provider, id)
);
create index phone_arrival_long_ago on communication.phone_arrival (at);

-- Where no provider is set up: the customers' telephones, as the product shows them.
create table communication.local_text (
    id         bigint generated always as identity primary key,
    channel    text        not null,
    number     text        not null,
    direction  text        not null check (direction in ('OUT', 'IN')),
    text       text        not null,
    at         timestamptz not null,
    message_id uuid unique,
    delivered  boolean     not null default false
);
create index local_text_newest on communication.local_text (number, id desc);
create index local_text_underway on communication.local_text (id) where not delivered;

-- Who called whom, and what came of it.
create table communication.call (
    id           uuid primary key,
    -- by which a telephone system names it; null for calls that people write down
    external_id  text unique,
    request_key  text,
    direction    text        not null check (direction in ('IN', 'OUT')),
    number       text        not null,
    about_type   text,
    about_id     uuid,
    person_id    uuid,
    started_at   timestamptz not null,
    seconds      integer     not null default 0 check (seconds >= 0),
    outcome      text,
    note         text,
    recording    text,
    username     text,
    announced    boolean     not null default false,
    created_at   timestamptz not null,
    version      bigint      not null default 1
);
create unique index call_of_request on communication.call (username, request_key) where request_key is not null;
create index call_of_subject on communication.call (about_type, about_id, started_at desc, id desc) where about_id is not null;
create index call_of_person on communication.call (person_id, started_at desc, id desc) where person_id is not null;
create index call_of_user on communication.call (username, started_at desc, id desc);
