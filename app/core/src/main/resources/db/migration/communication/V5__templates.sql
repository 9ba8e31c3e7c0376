-- What analysts wrote over the templates of a release, or of their own. Only ever added to: the highest version counts.
create table communication.template (
    key     text        not null,
    version integer     not null check (version > 0),
    -- in force when it was written
    release integer     not null,
    content text        not null,
    retired boolean     not null default false,
    author  text        not null,
    at      timestamptz not null,
    primary key (key, version)
);
create function communication.template_stays() returns trigger language plpgsql as
$$ begin raise exception 'A version of a template is kept as it is; write the next one.'; end $$;
create trigger template_stays before update or delete on communication.template
    for each row execute function communication.template_stays();
