-- Name of the calendar in whose hours it is open; none is whenever somebody is there.
alter table chat.widget add column calendar text;

-- 0 is a widget that is not kept yet.
alter table chat.widget add column version bigint not null default 1;
