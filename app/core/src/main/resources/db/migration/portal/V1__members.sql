-- Whose requests a log-in of Keycloak may see.
create table portal.member (
    person_id  uuid        primary key,
    -- whose requests they may see besides their own, where somebody of the house allowed it
    company_id uuid,
    blocked    boolean     not null default false,
    invited_by text,
    invited_at timestamptz,
    created_at timestamptz not null
);

create table portal.login (
    -- Keycloak's own id of the account, which never becomes somebody else's
    subject    text        primary key,
    person_id  uuid        not null references portal.member (person_id),
    email      text,
    created_at timestamptz not null,
    seen_at    timestamptz not null
);
create index login_by_person on portal.login (person_id);

-- What customers laid beside their requests: only these are shown to them.
create table portal.file (
    file_id    uuid        primary key,
    ticket_id  uuid        not null,
    person_id  uuid        not null,
    name       text        not null,
    size       bigint      not null,
    created_at timestamptz not null
);
create index file_by_ticket on portal.file (ticket_id, created_at);

-- Public forms by which strangers ask for help.
create table portal.request_form (
    id            text        primary key check (id ~ '^[a-z0-9-]{1,60}$'),
    title         text        not null,
    intro         text,
    button        text        not null,
    thank_you     text        not null,
    language      text        not null,
    -- other people's pages that may embed it or send to it; pages of this house always may
    allowed_hosts text[]      not null default '{}',
    active        boolean     not null,
    version       bigint      not null default 0
);
insert into portal.request_form (id, title, intro, button, thank_you, language, active)
values ('support', 'Ask for help', 'Tell us what is wrong. We answer by e-mail.', 'Send',
        'Thank you. We have your request and answer by e-mail.', 'en', true);
