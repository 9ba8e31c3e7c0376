-- Where the chat may stand, and what it says before anybody talks.
create table chat.widget (
    id            text    primary key check (id ~ '^[a-z0-9-]{1,60}$'),
    title         text    not null,
    greeting      text    not null,
    language      text    not null,
    -- the form that takes a message when nobody is there
    request_form  text    not null,
    -- other people's pages that may show it
    allowed_hosts text[]  not null default '{}',
    active        boolean not null
);
insert into chat.widget (id, title, greeting, language, request_form, active)
values ('support', 'Chat with us', 'How can we help?', 'en', 'support', true);

create table chat.conversation (
    id         uuid        primary key,
    widget     text        not null,
    state      text        not null check (state in ('WAITING', 'TALKING', 'ENDED', 'MISSED')),
    name       text        not null,
    -- as they typed it: nobody proved it
    email      text,
    language   text        not null,
    page       text,
    person_id  uuid,
    agent      text,
    started_at timestamptz not null,
    taken_at   timestamptz,
    ended_at   timestamptz,
    spoken_at  timestamptz not null,
    kept_as    uuid
);
create index conversation_open on chat.conversation (state, started_at) where state in ('WAITING', 'TALKING');
create index conversation_by_agent on chat.conversation (agent, started_at desc);
create index conversation_by_person on chat.conversation (person_id, started_at desc);

-- What was said. Only ever added to; the number is what a reader has seen up to.
create table chat.line (
    conversation_id uuid        not null references chat.conversation (id),
    number          integer     not null,
    speaker         text        not null check (speaker in ('VISITOR', 'AGENT', 'HOUSE')),
    username        text,
    text            text        not null,
    at              timestamptz not null,
    primary key (conversation_id, number)
);
