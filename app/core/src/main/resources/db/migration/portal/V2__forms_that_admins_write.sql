-- Where the requests of a form wait; none leaves that to the rules.
alter table portal.request_form add column queue text;

-- 0 is a form that is not kept yet.
update portal.request_form set version = 1 where version = 0;
alter table portal.request_form alter column version set default 1;
