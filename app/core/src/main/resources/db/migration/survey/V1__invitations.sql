-- Whom we asked, about what, and what they said. One row is one link and one answer.
create table survey.invitation (
    id            uuid        primary key,
    kind          text        not null check (kind in ('CSAT', 'NPS')),
    subject_type  text        not null,
    subject_id    uuid        not null,
    title         text,
    -- as it stood when they were asked: reports are by whom and by what
    agent         text,
    team          text,
    category      text,
    person_id     uuid,
    -- a mark of the address, not the address
    recipient     bytea       not null,
    -- the step that asked, so that it asks once
    step_key      text        not null unique,
    message_id    uuid,
    asked_at      timestamptz not null,
    open_until    timestamptz not null,
    score         integer     check (score between 0 and 10),
    comment       text,
    answered_at   timestamptz,
    changed_at    timestamptz
);
create index invitation_by_subject on survey.invitation (subject_id, asked_at desc);
create index invitation_by_recipient on survey.invitation (recipient, asked_at desc);
create index invitation_by_time on survey.invitation (kind, asked_at desc, id desc);
create index invitation_by_agent on survey.invitation (kind, agent, asked_at desc) where answered_at is not null;
create index invitation_answered on survey.invitation (kind, asked_at desc, id desc) where answered_at is not null;

-- Who does not want to be asked.
create table survey.refusal (
    recipient bytea       primary key,
    at        timestamptz not null
);
