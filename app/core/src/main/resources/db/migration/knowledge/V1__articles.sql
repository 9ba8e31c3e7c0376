-- What is written, as it stands on the author's desk. What readers see is knowledge.live, and nothing of a draft is in it.
create table knowledge.article (
    id            uuid        primary key,
    -- the same article in several languages is one family
    family        uuid        not null,
    language      text        not null check (language ~ '^[a-z]{2}$'),
    category      text        not null,
    audience      text        not null check (audience in ('PUBLIC', 'INTERNAL')),
    slug          text        not null,
    title         text        not null,
    summary       text,
    body          text        not null,
    state         text        not null check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETIRED')),
    -- of the text that stands here, and of the one that readers see
    revision      integer     not null,
    live_revision integer,
    author        text        not null,
    -- what whoever sent it back said
    remark        text,
    -- somebody looks at it again by then
    review_by     date,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    version       bigint      not null,
    words         tsvector    not null
);
create unique index article_once_in_a_language on knowledge.article (family, language);
create unique index article_slug on knowledge.article (language, slug);
create index article_by_change on knowledge.article (changed_at desc, id desc);
create index article_by_state on knowledge.article (state, changed_at desc, id desc);
create index article_by_language on knowledge.article (language, changed_at desc, id desc);
create index article_by_category on knowledge.article (category, changed_at desc, id desc);
create index article_words on knowledge.article using gin (words);

-- Every text that was saved. Only ever added to.
create table knowledge.revision (
    article_id uuid        not null references knowledge.article (id),
    revision   integer     not null,
    title      text        not null,
    summary    text,
    body       text        not null,
    category   text        not null,
    audience   text        not null,
    author     text        not null,
    at         timestamptz not null,
    primary key (article_id, revision)
);

create table knowledge.publication (
    article_id uuid        not null references knowledge.article (id),
    at         timestamptz not null,
    revision   integer     not null,
    -- who said yes
    username   text,
    primary key (article_id, at)
);

-- What readers see.
create table knowledge.live (
    article_id   uuid        primary key references knowledge.article (id),
    family       uuid        not null,
    language     text        not null,
    category     text        not null,
    audience     text        not null,
    slug         text        not null,
    title        text        not null,
    summary      text,
    body         text        not null,
    -- the body without its markup, for excerpts
    plain        text        not null,
    revision     integer     not null,
    published_at timestamptz not null,
    helpful      integer     not null default 0,
    unhelpful    integer     not null default 0,
    -- its words, and as markers its language and audience: one index answers for all of them
    words        tsvector    not null
);
create unique index live_slug on knowledge.live (language, slug);
create index live_in_order on knowledge.live (language, audience, category, title, article_id);
create index live_by_family on knowledge.live (family);
create index live_words on knowledge.live using gin (words);

-- In how many live articles a word stands: the rarest words of a question find its answer.
create table knowledge.term (
    language text    not null,
    term     text    not null,
    articles integer not null,
    primary key (language, term)
);

-- "Was this helpful", once for each reader, who may change their mind. Readers are marks, not names.
create table knowledge.vote (
    article_id uuid        not null references knowledge.article (id),
    reader     bytea       not null,
    helpful    boolean     not null,
    at         timestamptz not null,
    primary key (article_id, reader)
);

-- A customer who had a question: what was proposed, what they read, and whether they wrote to us all the same.
create table knowledge.inquiry (
    id        uuid        primary key,
    place     text        not null,
    language  text        not null,
    asked     text        not null,
    proposed  integer     not null,
    read_id   uuid,
    read_at   timestamptz,
    sent_at   timestamptz,
    at        timestamptz not null
);
create index inquiry_by_time on knowledge.inquiry (at);
